package org.rekey.logon;

import org.rekey.key.KeyTypeId;

/// How far one logon has come.
///
/// Which key a person is looking at is in the address of the page, not here: a state holds only what must be
/// neither forged nor forgotten. Whatever is counted or used up (tries, asked numbers, codes) is a row, so that an
/// older state that is played back wins nothing.
sealed interface FlowState {
    /// Nothing is decided. A key without a warning goes from here straight to username and password.
    record Choosing() implements FlowState {}

    /// The warning of a key was answered in favour of that key; username and password come next.
    record AwaitingPassword(KeyTypeId key, Aim aim) implements FlowState {}

    /// The password was right, the key's code comes next.
    record AwaitingCode(KeyTypeId key, Aim aim, Proven proven) implements FlowState {}

    /// The browser was sent to the address where the key is shown. Whoever sees a page of ours in this state has
    /// come back without having been recognised.
    record Away(KeyTypeId key, Aim aim) implements FlowState {}

    /// The code was right, or the holder was recognised, and a session was opened.
    record Complete(KeyTypeId key, Aim aim) implements FlowState {}
}
