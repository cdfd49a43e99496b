package org.rekey.key;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.rekey.person.PersonId;

/// How a kind of key comes to belong to a person: begin, prove, bind.
///
/// A pending activation is a row, found by the flow that began it, so that Back, reload, a second tab and
/// Cancel are sane; it holds the sealed pending secret and ends by itself (NIST SP 800-63B-4 section 4.1:
/// binding secrets live at most 10 minutes).
///
/// @param <P> what the page shows: a public record that the template `activate.jte` takes
public interface Activation<P extends PendingActivation> {
    /// Whether this person could activate such a key at all (an e-mail code needs a confirmed address).
    Readiness readiness(PersonId person);

    /// Whether the holder should get something ready first: the fragment `prepare.jte`, under the title
    /// `key.<id>.prepare.title`, on a page before [#begin]. It takes `page`, and where something is to be typed
    /// there (a field called `prepared`), `typed` and `error` too.
    default boolean prepares() {
        return false;
    }

    /// What stands in that field at first.
    default String suggestion(PersonId person) {
        return "";
    }

    /// Takes what the holder typed on that page, such as a telephone number.
    ///
    /// @return what is wrong with it, as the key of a text; nothing when [#begin] can follow
    default Optional<String> prepare(PersonId person, LogonReference flow, Submission typed, Instant now) {
        return Optional.empty();
    }

    /// Begins, or shows again what was begun in this flow. Idempotent until [#restart].
    P begin(PersonId person, LogonReference flow, Instant now);

    /// Throws the pending secret away and begins anew: "send again", "new picture".
    P restart(PersonId person, LogonReference flow, Instant now);

    /// Judges the registration code; a right one marks the activation as proven, once.
    Verification prove(PersonId person, LogonReference flow, Submission answer, Instant now);

    /// Stores the secret of the proven activation for the new key. Runs in the caller's transaction, right
    /// after the row in `digital_key` was written; a second call for the same activation throws
    /// [ActivationVoid].
    void bind(PersonId person, LogonReference flow, KeyId key, Instant now);

    /// Where the browser goes to show the key that is being activated, for kinds that are shown at an address of
    /// their own; it comes back with the proof as parameter `proof`.
    ///
    /// @param back a path of this service: the page that draws `activate.jte` and hands the proof to it
    default Optional<URI> elsewhere(PersonId person, LogonReference flow, String back, Instant now) {
        return Optional.empty();
    }

    /// Forgets what is pending.
    void cancel(PersonId person, LogonReference flow);

    enum Readiness {
        READY,
        /// The person must confirm an e-mail address first.
        NEEDS_EMAIL,
        /// This kind of key cannot be activated by its holder.
        NOT_BY_HOLDER
    }
}
