package org.rekey.key;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// One kind of digital key. Each package under `keys` declares one bean of this type; nothing else knows which
/// kinds exist.
///
/// The pages belong to the package too: fragments `challenge.jte` (logon), `activate.jte` (the third step of
/// activation) and `icon.jte` lie beside the class, and so do the texts:
///
/// | `key.<id>.` | is |
/// |---|---|
/// | `name`, `hint`, `why` | what it is called, a line below that, why to choose it |
/// | `logon.title`, `logon.again` | the page that asks; the button that has it sent again, if it [sends][#sends] |
/// | `activate.title`, `activate.lead`, `activate.again` | the page that activates; the button that begins anew |
/// | `logon.show`, `logon.unread.title`, `logon.unread.text` | only where it is shown elsewhere: the button that leads
/// there, and what to do for whoever comes back without having been recognised |
/// | `help.what` | the first words of its page of help: what it is |
/// | `help.need`, `help.activate`, `help.use`, `help.lost` | there, a line each: what one needs, how to
/// activate it and to log on with it, what to do when it is lost |
/// | `risk` | what may go wrong with it, if it is [restricted][#restricted] |
/// | `rejected`, `rejected.malformed`, `.expired`, `.used`, `.exhausted` | what is wrong with a typed code |
public interface KeyType<C extends Challenge> {
    KeyTypeId id();

    /// What a logon with this kind of key is worth before any phase-out or ceiling lowers it.
    Level level();

    /// The authentication methods of a logon with this key (RFC 8176), the password's `pwd` included.
    Set<String> amr();

    /// Whether username and password come first.
    boolean followsPassword();

    /// Whether what it asks for is sent to the holder each time, and can be sent again.
    default boolean sends() {
        return false;
    }

    /// Whether what it asks for goes to the holder's mailbox: beside another message there it proves nothing more.
    default boolean comesByMail() {
        return false;
    }

    /// Whether it is known to be weaker than its level says, and is kept for those who have nothing better: a
    /// restricted authenticator (NIST SP 800-63B-4 section 3.2.9). Pages then state the risk, and never offer it
    /// without another kind beside it that is not restricted.
    default boolean restricted() {
        return false;
    }

    /// Whether it is what somebody with a restricted kind is pointed to: worth at least as much, and not restricted.
    default boolean betterThan(KeyType<?> restricted) {
        return !restricted() && level().suffices(restricted.level());
    }

    /// Whether it works at this moment. A kind that depends on others, such as a telephone operator, does not while
    /// they are out of order; pages say so and point to the other kinds.
    default boolean available() {
        return true;
    }

    /// Asks. Called when the code page is shown, after the right password; idempotent: a reload, another tab or
    /// another node gets the same question. May send something through the [Courier].
    ///
    /// @param logon identifies the logon that asks; the answer is good for this logon alone where
    /// the kind allows that
    C challenge(DigitalKey key, LogonReference logon, Instant now);

    /// Judges an answer. A right answer is used up by the same conditional statement that finds it unused, so
    /// that of two right answers at one moment exactly one is accepted, on two nodes too.
    Verification verify(DigitalKey key, LogonReference logon, Submission answer, Instant now);

    /// What [#verify] does, in two parts: what is costly and changes nothing is done at once, the statement that
    /// uses the answer up when the result is asked for. So no transaction stays open while a hash is worked out.
    default Supplier<Verification> judged(DigitalKey key, LogonReference logon, Submission answer, Instant now) {
        return () -> verify(key, logon, answer, now);
    }

    /// How its holder is recognised, for a kind that does not [follow the password][#followsPassword].
    default Optional<Recognition> recognition() {
        return Optional.empty();
    }

    Activation<?> activation();

    /// The path of one of its templates, which lie beside its class.
    default String template(String name) {
        return getClass().getPackageName().replace('.', '/') + "/" + name + ".jte";
    }
}
