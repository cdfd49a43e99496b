package org.rekey.password;

/// What one run of Argon2 costs (RFC 9106). The bounds keep a hash brought from elsewhere from costing this service
/// its memory.
///
/// @param memory in KiB
public record Argon2Parameters(int memory, int iterations, int parallelism) {
    private static final int MOST_MEMORY = 1 << 18;
    private static final int MOST_ITERATIONS = 64;
    private static final int MOST_LANES = 16;

    public Argon2Parameters {
        if (parallelism < 1 || parallelism > MOST_LANES || iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException("Argon2 with 1 to 64 iterations and 1 to 16 lanes");
        }
        if (memory < 8 * parallelism || memory > MOST_MEMORY) {
            throw new IllegalArgumentException("Argon2 with 8 KiB a lane to 256 MiB");
        }
    }

    @Override
    public String toString() {
        return "m=" + memory + ",t=" + iterations + ",p=" + parallelism;
    }
}
