package org.rekey.transfer;

/// One line of a file that comes in.
sealed interface Line {
    /// The lines of a file count from 1.
    long number();

    /// The bytes of a line, without its end.
    record Text(long number, byte[] bytes) implements Line {
        boolean blank() {
            for (byte one : bytes) {
                if (one != ' ' && one != '\t' && one != '\r') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "Text[" + number + "]";
        }
    }

    /// A line that is longer than any can be. It was read past and not kept.
    record TooLong(long number) implements Line {}
}
