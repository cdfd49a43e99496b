package org.rekey.vault;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A column of the database whose values are sealed.
///
/// Its comment there says so, in the migration that makes it: `sealed at-rest: person.names:{person_id}` names
/// the purpose of the keys, and the context that each value is sealed for, with the columns of its row in braces.
/// So a kind of key that somebody adds says in its own folder what is to be sealed anew.
///
/// @param table with quotes where it needs them
record SealedColumn(String table, String column, KeyPurpose purpose, String context) {
    private static final Pattern COMMENT = Pattern.compile("sealed ([a-z-]+): (\\S+)");
    private static final Pattern NAMED = Pattern.compile("\\{(\\w+)}");

    static Optional<SealedColumn> read(String table, String column, String comment) {
        var said = COMMENT.matcher(comment);
        return said.matches()
                ? KeyPurpose.ofTag(said.group(1)).map(keys -> new SealedColumn(table, column, keys, said.group(2)))
                : Optional.empty();
    }

    /// The columns that the context names.
    List<String> named() {
        return NAMED.matcher(context).results().map(found -> found.group(1)).toList();
    }

    /// The context of a row's value.
    String context(Map<String, String> row) {
        return NAMED.matcher(context).replaceAll((MatchResult found) -> row.getOrDefault(found.group(1), ""));
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
