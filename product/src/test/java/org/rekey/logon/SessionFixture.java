package org.rekey.logon;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.rekey.key.KeyId;
import org.rekey.key.KeyTypeId;
import org.rekey.key.KeyTypes;
import org.rekey.key.Level;
import org.rekey.key.PlainKind;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.PersonId;
import org.rekey.phaseout.PhaseOutFixture;
import org.rekey.throttle.Throttles;
import org.rekey.throttle.ThrottlesFixture;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.rekey.vault.Vault;
import org.rekey.web.Cookies;
import org.rekey.web.PublicAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions over a real database, a person with a key, and a clock that moves when told.
final class SessionFixture {
    private static final Vault VAULT = TestVault.make();
    private static final KeyTypeId PAPER = new KeyTypeId("paper");

    final CopyOnWriteArrayList<Object> events = new CopyOnWriteArrayList<>();
    final Throttles throttles;
    final Sessions sessions;
    final PersonId person;
    final KeyId key;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    private final JdbcClient jdbc;

    SessionFixture(JdbcClient jdbc, JdbcClient owner, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        owner.sql("insert into key_type (key_type) values ('paper') on conflict do nothing")
                .update();
        owner.sql("""
                insert into service (service_id, client_id, service_group, min_level, accepted_types, accepts, names,
                  contact, oidc)
                values (7, 'seven', 'all', 300, '{}', 0, '{}', '', '{}') on conflict do nothing
                """).update();
        throttles = ThrottlesFixture.over(jdbc, VAULT);
        sessions = new Sessions(
                new SessionRows(jdbc),
                new SessionCookie(new Cookies(new PublicAddress(URI.create("http://localhost"))), new Randomness()),
                VAULT,
                throttles,
                new SessionLevels(
                        new KeyTypes(List.of(new PlainKind(PAPER.value(), 500))), PhaseOutFixture.none(jdbc, now::get)),
                settings(),
                now::get,
                events::add,
                transaction);
        person = person();
        key = key(person);
    }

    Instant now() {
        return now.get();
    }

    void passes(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    void raiseEpoch() {
        jdbc.sql("update person set security_epoch = security_epoch + 1 where person_id = ?")
                .param(person.value())
                .update();
    }

    void endKey() {
        jdbc.sql("update digital_key set state = 'ended', ended_at = now(), ended_by = 'x' where key_id = ?")
                .param(key.value())
                .update();
    }

    NewSession opening(int level) {
        return opening(person, key, level);
    }

    NewSession opening(PersonId person, KeyId key, int level) {
        return new NewSession(
                UUID.randomUUID(), person, key, PAPER, new Level(level), Set.of("pwd", "otp"), new ServiceId(7), 1);
    }

    PersonId person() {
        var id = new PersonId(UUID.randomUUID());
        jdbc.sql("insert into person (person_id, language, names, enrolled_at) values (?, 'nl', '', now())")
                .param(id.value())
                .update();
        return id;
    }

    KeyId key(PersonId holder) {
        var id = new KeyId(UUID.randomUUID());
        jdbc.sql("""
                insert into digital_key (key_id, person_id, key_type, state, activated_at, proven_level)
                values (?, ?, 'paper', 'active', now(), 300)
                """).params(id.value(), holder.value()).update();
        return id;
    }

    static LogonSettings settings() {
        return new LogonSettings(
                ZoneId.of("Europe/Brussels"),
                Duration.ofMinutes(30),
                Duration.ofHours(8),
                400,
                Duration.ofMinutes(15),
                Duration.ofHours(1));
    }

    Jar jar() {
        return new Jar();
    }

    /// A cookie jar; each request is a new one.
    final class Jar {
        final MockHttpServletResponse response = new MockHttpServletResponse();

        MockHttpServletRequest request() {
            var request = new MockHttpServletRequest();
            Cookie[] cookies = response.getCookies();
            if (cookies.length > 0) {
                request.setCookies(cookies[cookies.length - 1]);
            }
            return request;
        }

        Session open(NewSession opening) {
            return sessions.open(opening, request(), response);
        }

        Optional<Session> current() {
            return sessions.current(request());
        }

        Jar copy() {
            var copy = new Jar();
            for (Cookie cookie : response.getCookies()) {
                copy.response.addCookie(cookie);
            }
            return copy;
        }
    }
}
