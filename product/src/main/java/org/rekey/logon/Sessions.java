package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rekey.key.KeyId;
import org.rekey.person.PersonId;
import org.springframework.stereotype.Component;

/// The sessions of people who have logged on: a row each, whose cookie is a random id.
///
/// A session ends by itself after a while without use and after a longest time, both shorter from level 400 on;
/// it is void as soon as the person's security epoch has moved.
@Component
public class Sessions {
    /// The session of the browser that sent this request, if it still holds: one statement, asked once a request.
    public Optional<Session> current(HttpServletRequest request) {
        throw new UnsupportedOperationException();
    }

    /// Opens a session under a new id and ends the one that this browser had. Runs in the caller's transaction.
    /// Throws `FlowSpent` when this flow has opened a session before.
    public Session open(NewSession opening, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }

    /// Ends the session of this browser, if there is one, and forgets its cookie.
    public Optional<Session> end(SessionEnded.Cause cause, HttpServletRequest request, HttpServletResponse response) {
        throw new UnsupportedOperationException();
    }

    /// Ends one session, wherever its browser is.
    public boolean end(Session session, SessionEnded.Cause cause) {
        throw new UnsupportedOperationException();
    }

    /// Ends every session of a person.
    ///
    /// @return how many were ended
    public int endAllOf(PersonId person, SessionEnded.Cause cause) {
        throw new UnsupportedOperationException();
    }

    /// Ends every session that a key has made.
    ///
    /// @return how many were ended
    public int endAllMadeBy(KeyId key, SessionEnded.Cause cause) {
        throw new UnsupportedOperationException();
    }
}
