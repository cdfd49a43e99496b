package org.rekey.transfer;

/// What became of the lines of a file.
///
/// @param brought persons and offices who were not known before
/// @param known persons who had been brought before, or had the national number
record Tally(long lines, long brought, long known, long refused) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(lines + other.lines, brought + other.brought, known + other.known, refused + other.refused);
    }

    @Override
    public String toString() {
        return "%,d lines: %,d brought, %,d known already, %,d refused".formatted(lines, brought, known, refused);
    }
}
