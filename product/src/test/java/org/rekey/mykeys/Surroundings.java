package org.rekey.mykeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.rekey.key.Courier;
import org.rekey.key.DigitalKeys;
import org.rekey.key.Enclosure;
import org.rekey.key.KeyId;
import org.rekey.key.KeySuspension;
import org.rekey.key.Level;
import org.rekey.logon.Flows;
import org.rekey.logon.LogonRequest;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.Services;
import org.rekey.person.Contact;
import org.rekey.person.EmailAddress;
import org.rekey.person.Language;
import org.rekey.person.MobileNumber;
import org.rekey.person.Person;
import org.rekey.person.PersonId;
import org.rekey.schedule.PhaseOutCalendar;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What the whole program needs around it in these tests: a day to travel to, a courier that hands over what it
/// should send, and an online service that asks for a logon without any protocol.
@TestConfiguration(proxyBeanMethods = false)
@Import(Surroundings.AskingService.class)
public class Surroundings {
    /// A mail that a key or a page wanted to send.
    public record Mail(String template, Optional<Contact> to, Map<String, String> values) {}

    public static final class Today implements PhaseOutCalendar {
        private final AtomicReference<Instant> moment = new AtomicReference<>(Instant.EPOCH);

        public void is(String instant) {
            moment.set(Instant.parse(instant));
        }

        @Override
        public Instant instant() {
            return moment.get();
        }
    }

    public static final class Postbag implements Courier {
        private final BlockingQueue<Mail> mails = new LinkedBlockingQueue<>();
        private volatile @org.jspecify.annotations.Nullable Enclosure enclosed;
        private Mail last = new Mail("", Optional.empty(), Map.of());
        private volatile boolean texts = true;

        @Override
        public void email(
                UUID cause,
                PersonId person,
                Optional<EmailAddress> to,
                Language language,
                String template,
                Map<String, String> values,
                Instant uselessAfter) {
            mails.add(new Mail(template, to.map(Contact.class::cast), values));
        }

        @Override
        public void email(UUID cause, Person person, String template, Enclosure enclosure, Instant uselessAfter) {
            enclosed = enclosure;
            mails.add(new Mail(template, Optional.empty(), Map.of()));
        }

        /// The document that came last.
        public Enclosure enclosed() {
            return java.util.Objects.requireNonNull(enclosed);
        }

        @Override
        public void text(
                UUID cause,
                PersonId person,
                MobileNumber to,
                Language language,
                String template,
                Map<String, String> values,
                Instant uselessAfter) {
            mails.add(new Mail(template, Optional.of(to), values));
        }

        @Override
        public boolean texts() {
            return texts;
        }

        /// No messages go to this country, here.
        @Override
        public boolean texts(MobileNumber to) {
            return !to.value().startsWith("+33");
        }

        /// The telephone operator works, or does not.
        void texts(boolean leave) {
            texts = leave;
        }

        /// The code in the next mail that has one.
        public String code() {
            return next("code");
        }

        /// The path of the link in the next mail that has one.
        public String link() {
            return next("link").replaceFirst("^https?://[^/]+", "");
        }

        private String next(String value) {
            for (var mail = mails.poll(); mail != null; mail = mails.poll()) {
                var found = mail.values().get(value);
                if (found != null) {
                    last = mail;
                    return found;
                }
            }
            throw new AssertionError("no mail with a " + value);
        }

        /// To whom the mail went whose code or link was asked for last.
        String addressee() {
            return last.to().orElseThrow().value();
        }

        /// The templates of the mails that wait.
        List<String> templates() {
            return mails.stream().map(Mail::template).toList();
        }

        /// The addresses to which mails of that kind went, where they did not go to the person's own.
        public List<String> addressees(String template) {
            return mails.stream()
                    .filter(mail -> mail.template().equals(template))
                    .flatMap(mail -> mail.to().stream())
                    .map(Contact::value)
                    .toList();
        }

        /// What the first mail of that kind says.
        public Map<String, String> of(String template) {
            return mails.stream()
                    .filter(mail -> mail.template().equals(template))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no mail " + template))
                    .values();
        }

        public int size() {
            return mails.size();
        }

        public void empty() {
            mails.clear();
        }
    }

    @Bean
    Today today() {
        return new Today();
    }

    @Bean
    @Primary
    Postbag postbag() {
        return new Postbag();
    }

    @RestController
    static class AskingService {
        private final Flows flows;
        private final Sessions sessions;
        private final Services services;
        private final DigitalKeys keys;
        private final InstantSource time;
        private final Today today;

        AskingService(
                Flows flows, Sessions sessions, Services services, DigitalKeys keys, InstantSource time, Today today) {
            this.flows = flows;
            this.sessions = sessions;
            this.services = services;
            this.keys = keys;
            this.time = time;
            this.today = today;
        }

        /// Takes a node that is another process to another day.
        @GetMapping("/travelling")
        void travel(@RequestParam String to) {
            today.is(to);
        }

        @GetMapping("/asking")
        void ask(
                @RequestParam String service,
                @RequestParam int level,
                HttpServletRequest request,
                HttpServletResponse response)
                throws Exception {
            var asked = new LogonRequest(
                    services.byClientId(service).orElseThrow().id(),
                    new Level(level),
                    null,
                    null,
                    "/answered?flow={flow}",
                    "https://" + service + ".example",
                    "",
                    time.instant());
            response.sendRedirect(flows.start(asked, request, response));
        }

        /// The service has its answer.
        @GetMapping("/answering")
        void answer(@RequestParam UUID flow, HttpServletRequest request, HttpServletResponse response) {
            flows.answered(flow, request, response);
        }

        /// As at a desk: whoever is logged on suspends somebody's key.
        @GetMapping("/suspending")
        String suspend(@RequestParam UUID key, HttpServletRequest request) {
            return sessions.current(request)
                    .map(officer -> keys.suspend(new KeyId(key), KeySuspension.BY_DESK, null, time.instant()))
                    .map(done -> done ? "suspended" : "not active")
                    .orElse("nobody");
        }

        @GetMapping("/answered")
        String answered(HttpServletRequest request) {
            return sessions.current(request)
                    .map(session -> session.keyType() + " at " + session.level())
                    .orElse("nobody");
        }
    }
}
