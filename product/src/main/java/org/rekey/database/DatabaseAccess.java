package org.rekey.database;

/// Where the database is, and as whom one goes there: the owner makes and changes tables, the program only reads
/// and writes rows.
///
/// @param url a JDBC address without user or password
public record DatabaseAccess(String url, Login owner, Login program) {}
