package org.rekey.logon;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.rekey.key.DigitalKeys;
import org.rekey.key.Level;
import org.rekey.keys.mobileapp.MobileApps;
import org.rekey.keys.tokencard.TokenCards;
import org.rekey.onlineservice.ServiceId;
import org.rekey.onlineservice.Services;
import org.rekey.password.Passwords;
import org.rekey.person.People;
import org.rekey.person.Usernames;
import org.rekey.schedule.PhaseOutCalendar;
import org.rekey.vault.TestVault;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The whole program with a calendar that travels, a path at which a logon begins as a protocol would begin it, and
/// an account of its statements.
@TestConfiguration(proxyBeanMethods = false)
class LogonProgram {
    @Bean
    Travel calendar() {
        return new Travel();
    }

    @Bean
    Scene scene(
            JdbcClient jdbc,
            People people,
            Usernames usernames,
            Passwords passwords,
            DigitalKeys keys,
            TokenCards cards,
            MobileApps apps,
            Services services,
            InstantSource time) {
        return new Scene(jdbc, people, usernames, passwords, keys, cards, apps, services, time);
    }

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    static BeanPostProcessor counted(org.springframework.beans.factory.ObjectProvider<Statements> statements) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source
                        ? statements.getObject().around(source)
                        : bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<Protocol> protocol() {
        var before = new FilterRegistrationBean<>(new Protocol());
        before.addUrlPatterns("/continue");
        before.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.FORWARD);
        return before;
    }

    @Bean
    RouterFunction<ServerResponse> begin(Flows flows, InstantSource time) {
        return RouterFunctions.route()
                .GET(
                        "/begin",
                        request -> ServerResponse.status(303).build((servlet, response) -> {
                            int service =
                                    Integer.parseInt(request.param("service").orElseThrow());
                            int level = Integer.parseInt(request.param("level").orElse("0"));
                            var asked = new LogonRequest(
                                    new ServiceId(service),
                                    new Level(level),
                                    request.param("hint").orElse(null),
                                    null,
                                    "/continue?logon={flow}",
                                    "https://tax.example",
                                    "the protocol's own words",
                                    time.instant());
                            response.setHeader("Location", flows.start(asked, servlet, response));
                            return null;
                        }))
                // where the protocol would go on
                .GET(
                        "/continue",
                        request -> ServerResponse.status(303)
                                .header(
                                        "Location",
                                        "/continued?logon="
                                                + request.param("logon").orElseThrow())
                                .build())
                .build();
    }

    /// What a protocol does with a logon that is complete; it fails when it is told to.
    static final class Protocol implements Filter {
        private final AtomicBoolean fails = new AtomicBoolean();

        void failsOnce() {
            fails.set(true);
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (fails.getAndSet(false)) {
                throw new IllegalStateException("no answer can be written");
            }
            chain.doFilter(request, response);
        }
    }

    /// The day that phase-outs see; where nobody travels to, 7 November 2023.
    static final class Travel implements PhaseOutCalendar {
        static final Instant HOME = Instant.parse("2023-11-07T09:00:00Z");
        private final AtomicReference<Instant> at = new AtomicReference<>(HOME);

        @Override
        public Instant instant() {
            return at.get();
        }

        void to(String instant) {
            at.set(Instant.parse(instant));
        }

        void home() {
            at.set(HOME);
        }
    }

    /// Makes the key file.
    static final class Keys implements ApplicationContextInitializer<GenericApplicationContext> {
        @Override
        public void initialize(GenericApplicationContext context) {
            TestPropertyValues.of(
                            Map.of("rekey.vault.key-file", TestVault.keyFile().toString()))
                    .applyTo(context);
        }
    }
}
