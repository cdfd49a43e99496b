package org.rekey.logon;

import org.rekey.key.KeyTypeId;

/// What moves a logon on. Each names the kind of key whose page it came from, for two tabs may show two keys.
sealed interface FlowEvent {
    record Answered(KeyTypeId key, WarningAnswer answer) implements FlowEvent {}

    record PasswordProven(KeyTypeId key, Proven proven) implements FlowEvent {}

    record CodeAccepted(KeyTypeId key) implements FlowEvent {}

    record SentAway(KeyTypeId key) implements FlowEvent {}

    record Recognised(KeyTypeId key) implements FlowEvent {}
}
