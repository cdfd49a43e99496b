package org.rekey.logon;

import java.util.Optional;
import org.rekey.key.KeyTypeId;
import org.rekey.logon.FlowEvent.Answered;
import org.rekey.logon.FlowEvent.CodeAccepted;
import org.rekey.logon.FlowEvent.PasswordProven;
import org.rekey.logon.FlowEvent.Recognised;
import org.rekey.logon.FlowEvent.SentAway;
import org.rekey.logon.FlowState.AwaitingCode;
import org.rekey.logon.FlowState.AwaitingPassword;
import org.rekey.logon.FlowState.Away;
import org.rekey.logon.FlowState.Choosing;
import org.rekey.logon.FlowState.Complete;

/// The table of a logon: what may follow what.
final class Transitions {
    private Transitions() {}

    /// The state that follows, or nothing when this event cannot happen here: then the person is shown the page of
    /// the state that holds.
    static Optional<FlowState> next(FlowState state, FlowEvent event) {
        return switch (event) {
            case Answered(KeyTypeId key, WarningAnswer answer) ->
                state instanceof Complete ? Optional.empty() : Optional.of(answered(key, answer));
            case PasswordProven(KeyTypeId key, Proven proven) ->
                state instanceof Complete
                        ? Optional.empty()
                        : Optional.of(new AwaitingCode(key, aim(state, key), proven));
            case CodeAccepted(KeyTypeId key, boolean replacing) ->
                state instanceof AwaitingCode waiting && waiting.key().equals(key)
                        ? Optional.of(new Complete(key, replacing ? Aim.CHANGE : waiting.aim()))
                        : Optional.empty();
            case SentAway(KeyTypeId key) ->
                state instanceof Complete ? Optional.empty() : Optional.of(new Away(key, aim(state, key)));
            case Recognised(KeyTypeId key, boolean replacing) ->
                state instanceof Complete
                        ? Optional.empty()
                        : Optional.of(new Complete(key, replacing ? Aim.CHANGE : aim(state, key)));
        };
    }

    private static FlowState answered(KeyTypeId key, WarningAnswer answer) {
        return switch (answer) {
            case CHANGE -> new AwaitingPassword(key, Aim.CHANGE);
            case LATER -> new AwaitingPassword(key, Aim.SERVICE);
            case OTHER -> new Choosing();
        };
    }

    /// The answer to a warning holds for the key that was warned of, also when the password is given again.
    private static Aim aim(FlowState state, KeyTypeId key) {
        return switch (state) {
            case AwaitingPassword waiting when waiting.key().equals(key) -> waiting.aim();
            case AwaitingCode waiting when waiting.key().equals(key) -> waiting.aim();
            case Away away when away.key().equals(key) -> away.aim();
            case AwaitingPassword other -> Aim.SERVICE;
            case AwaitingCode other -> Aim.SERVICE;
            case Away other -> Aim.SERVICE;
            case Choosing choosing -> Aim.SERVICE;
            case Complete complete -> Aim.SERVICE;
        };
    }
}
