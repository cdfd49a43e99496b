package org.rekey.logon;

import org.rekey.key.KeyTypeId;

/// What moves a logon on. Each names the kind of key whose page it came from, for two tabs may show two keys.
sealed interface FlowEvent {
    record Answered(KeyTypeId key, WarningAnswer answer) implements FlowEvent {}

    record PasswordProven(KeyTypeId key, Proven proven) implements FlowEvent {}

    /// @param replacing with this key its holder gets no further than to its replacement
    record CodeAccepted(KeyTypeId key, boolean replacing) implements FlowEvent {}

    record SentAway(KeyTypeId key) implements FlowEvent {}

    /// @param replacing as above
    record Recognised(KeyTypeId key, boolean replacing) implements FlowEvent {}
}
