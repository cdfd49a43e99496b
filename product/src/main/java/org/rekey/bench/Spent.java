package org.rekey.bench;

/// What a service has used since it started.
///
/// @param serviceMillis processor time of its process
/// @param databaseMillis processor time of its PostgreSQL
/// @param hashingMillis the part of the first that went into password hashes
/// @param compilerMillis the part of the first that the JVM took to compile: it fades away in the first hour
record Spent(
        double serviceMillis, double databaseMillis, double hashingMillis, double compilerMillis, double statements) {
    Spent since(Spent before) {
        return new Spent(
                serviceMillis - before.serviceMillis,
                databaseMillis - before.databaseMillis,
                hashingMillis - before.hashingMillis,
                compilerMillis - before.compilerMillis,
                statements - before.statements);
    }
}
