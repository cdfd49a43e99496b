package org.rekey.key;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rekey.database.CopyRows;
import org.rekey.document.Node;
import org.rekey.person.PersonId;

/// How keys of one kind come from elsewhere, thousands at a time, and go out again. A bean in the kind's own
/// folder; keys of a kind without one can be neither brought nor taken along. A kind that keeps nothing of its own
/// has nothing to say but its type.
public interface KeyTransfer {
    KeyTypeId type();

    /// The names that this kind reads and writes, beside those that every key has.
    default Set<String> fields() {
        return Set.of();
    }

    /// Whether keys of this kind can be on their way to their holders by post.
    default boolean goesByPost() {
        return false;
    }

    /// Reads what a file says of a key, and adds the rows that the kind keeps of it. Costs processor time and no
    /// statement; called on several threads at once.
    ///
    /// @return what of this key nobody else's may have, such as a serial number; empty when there is no such thing
    /// @throws org.rekey.document.DocumentRefused when it cannot be such a key
    default String read(Node said, KeyId key, PersonId holder, CopyRows rows) {
        return "";
    }

    /// Which of these marks another key has already.
    default Set<String> taken(Collection<String> marks) {
        return Set.of();
    }

    /// What [#read] would have to be told for each of these keys to make it again, secrets included.
    default Map<KeyId, Map<String, Object>> told(Collection<KeyId> keys) {
        return keys.stream().collect(Collectors.toMap(Function.identity(), key -> Map.of()));
    }

    /// Statements that forget the secrets of the keys that `:person` has of this kind: the person is being erased.
    default List<String> forgetting() {
        return List.of();
    }
}
