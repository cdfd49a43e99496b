package org.rekey.database;

import java.util.List;

/// A table and those of its columns that rows are copied into.
public record CopyTable(String name, List<String> columns) {
    public CopyTable {
        columns = List.copyOf(columns);
    }

    public CopyTable(String name, String... columns) {
        this(name, List.of(columns));
    }

    String statement() {
        return "copy " + name + " (" + String.join(", ", columns) + ") from stdin with (format binary)";
    }
}
