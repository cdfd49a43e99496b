package org.rekey.person;

/// The registration office that looks after a person, such as a town hall.
public record OfficeId(int value) {
    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
