package org.rekey.key;

/// How much a logon is worth, as a number: 200 a password alone, 300 a token card, 500 an eID. The scale is the
/// operator's; here levels are only compared.
public record Level(int value) implements Comparable<Level> {
    public Level {
        if (value < 0 || value > 9999) {
            throw new IllegalArgumentException("a level lies between 0 and 9999");
        }
    }

    public boolean suffices(Level minimum) {
        return value >= minimum.value;
    }

    public Level atMost(Level ceiling) {
        return value <= ceiling.value ? this : ceiling;
    }

    @Override
    public int compareTo(Level other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
