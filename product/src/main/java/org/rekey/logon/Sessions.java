package org.rekey.logon;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyId;
import org.rekey.key.Level;
import org.rekey.logon.SessionEnded.Cause;
import org.rekey.logon.SessionRows.Guard;
import org.rekey.person.PersonId;
import org.rekey.throttle.Bucket;
import org.rekey.throttle.Throttles;
import org.rekey.vault.Vault;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The sessions of people who have logged on: a row each, whose cookie is a random id.
///
/// A session ends by itself after a while without use and after a longest time, both shorter from level 400 on; it
/// is void as soon as the person's security epoch has moved or its key is no longer active.
@Component
public class Sessions {
    private static final String ASKED = Sessions.class.getName();
    private static final Duration BETWEEN_SEEN = Duration.ofMinutes(1);

    /// The same answer within this time is a double click.
    static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);

    private final SessionRows rows;
    private final SessionCookie cookie;
    private final AnswerMark marks;
    private final SessionLevels levels;
    private final Throttles throttles;
    private final LogonSettings settings;
    private final InstantSource time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Sessions(
            SessionRows rows,
            SessionCookie cookie,
            Vault vault,
            Throttles throttles,
            SessionLevels levels,
            LogonSettings settings,
            InstantSource time,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.cookie = cookie;
        this.marks = new AnswerMark(vault);
        this.throttles = throttles;
        this.levels = levels;
        this.settings = settings;
        this.time = time;
        this.events = events;
        this.transaction = transaction;
    }

    /// The session of the browser that sent this request, if it still holds, at the level that it is worth now: one
    /// statement, asked once a request.
    public Optional<Session> current(HttpServletRequest request) {
        if (request.getAttribute(ASKED) instanceof Remembered remembered) {
            return Optional.ofNullable(remembered.session());
        }
        Instant now = time.instant();
        Optional<Session> found = cookie.read(request)
                .flatMap(hash -> rows.find(hash, settings.limits(), now))
                .map(it -> seen(it, now))
                .map(levels::present);
        remember(found.orElse(null), request);
        return found;
    }

    /// The session of a request that has asked for it before. Costs no statement.
    static Optional<Session> remembered(HttpServletRequest request) {
        return request.getAttribute(ASKED) instanceof Remembered(var session)
                ? Optional.ofNullable(session)
                : Optional.empty();
    }

    /// How long a session of this level may rest.
    public Duration idle(Level level) {
        return settings.limits().idle(level);
    }

    /// Opens a session under a new id and ends the one that this browser had. Runs in the caller's transaction if
    /// there is one.
    ///
    /// @throws SessionVoid when this flow has opened a session before, or person or key changed meanwhile
    public Session open(NewSession opening, HttpServletRequest request, HttpServletResponse response) {
        return open(opening, "", Guard.NONE, request, response);
    }

    /// @param answer the code that opens the session; when it comes twice within seconds, [#reopen] knows it again
    /// @param bucket counts wrong answers; none is accepted while it is closed
    Session open(
            NewSession opening,
            String answer,
            Bucket bucket,
            HttpServletRequest request,
            HttpServletResponse response) {
        String subject = HexFormat.of().formatHex(throttles.subjectHash(bucket));
        return open(opening, answer, new Guard(bucket.scope().column(), subject), request, response);
    }

    /// @param answer as for a code; it cannot be guessed, so nothing counts wrong ones
    Session open(NewSession opening, String answer, HttpServletRequest request, HttpServletResponse response) {
        return open(opening, answer, Guard.NONE, request, response);
    }

    private Session open(
            NewSession opening, String answer, Guard guard, HttpServletRequest request, HttpServletResponse response) {
        String former = cookie.read(request).orElse("");
        var fresh = cookie.fresh();
        var key = new SessionKey(fresh.hash(), marks.of(opening.flow(), answer), former);
        Instant now = time.instant();
        Instant endsAt = now.plus(settings.limits().longest(opening.level()));
        transaction.executeWithoutResult(status -> {
            LocalDate today = LocalDate.ofInstant(now, settings.zone());
            Device device = Device.of(request.getHeader(HttpHeaders.USER_AGENT));
            List<Session> ended =
                    rows.open(opening, key, guard, device, endsAt, today, now).orElseThrow(SessionVoid::new);
            ended.forEach(session -> publishEnd(
                    session, session.person().equals(opening.person()) ? Cause.REPLACED : Cause.OTHER_PERSON, now));
            events.publishEvent(started(opening, now));
        });
        var session = new Session(
                key.hash(),
                opening.flow(),
                opening.person(),
                opening.key(),
                opening.keyType(),
                opening.level(),
                opening.amr(),
                now,
                endsAt,
                opening.securityEpoch());
        cookie.write(fresh, response);
        remember(session, request);
        return session;
    }

    /// The session that the same answer in the same flow opened seconds ago, under a new id.
    Optional<Session> reopen(UUID flow, String answer, HttpServletRequest request, HttpServletResponse response) {
        var fresh = cookie.fresh();
        var key = new SessionKey(fresh.hash(), marks.of(flow, answer), "");
        Optional<Session> reopened = rows.reopen(flow, key, time.instant().minus(DOUBLE_CLICK));
        reopened.ifPresent(session -> {
            cookie.write(fresh, response);
            remember(session, request);
        });
        return reopened;
    }

    /// Ends the session of this browser, if there is one, and forgets its cookie.
    public Optional<Session> end(Cause cause, HttpServletRequest request, HttpServletResponse response) {
        Optional<Session> ended = cookie.read(request).flatMap(hash -> end(hash, cause));
        cookie.drop(response);
        remember(null, request);
        return ended;
    }

    /// Ends one session, wherever its browser is.
    ///
    /// @return false when it had ended before
    public boolean end(Session session, Cause cause) {
        return end(session.hash(), cause).isPresent();
    }

    /// Ends every session of a person.
    ///
    /// @return how many were ended
    public int endAllOf(PersonId person, Cause cause) {
        return transaction.execute(status -> published(rows.endAllOf(person, time.instant()), cause));
    }

    /// Ends every session that a key has made.
    ///
    /// @return how many were ended
    public int endAllMadeBy(KeyId key, Cause cause) {
        return transaction.execute(status -> published(rows.endAllMadeBy(key, time.instant()), cause));
    }

    private Optional<Session> end(String hash, Cause cause) {
        Instant now = time.instant();
        return transaction.execute(status -> {
            Optional<Session> ended = rows.end(hash, now);
            ended.ifPresent(session -> publishEnd(session, cause, now));
            return ended;
        });
    }

    private int published(List<Session> ended, Cause cause) {
        Instant now = time.instant();
        ended.forEach(session -> publishEnd(session, cause, now));
        return ended.size();
    }

    private void publishEnd(Session session, Cause cause, Instant now) {
        events.publishEvent(new SessionEnded(now, session.person(), session.keyType(), session.flow(), cause));
    }

    private static SessionStarted started(NewSession opening, Instant now) {
        return new SessionStarted(
                now,
                opening.person(),
                opening.key(),
                opening.keyType(),
                opening.service(),
                opening.level(),
                opening.flow());
    }

    private Session seen(SessionRows.Found found, Instant now) {
        if (!now.isBefore(found.seenAt().plus(BETWEEN_SEEN))) {
            rows.seen(found.session(), now);
        }
        return found.session();
    }

    private static void remember(@Nullable Session session, HttpServletRequest request) {
        request.setAttribute(ASKED, new Remembered(session));
    }

    private record Remembered(@Nullable Session session) {}
}
