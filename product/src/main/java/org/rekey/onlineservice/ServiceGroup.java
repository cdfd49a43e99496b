package org.rekey.onlineservice;

/// A group of online services that a phase-out can treat apart, such as those of one region.
public record ServiceGroup(String value) {
    @Override
    public String toString() {
        return value;
    }
}
