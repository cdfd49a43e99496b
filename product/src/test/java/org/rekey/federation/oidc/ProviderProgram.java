package org.rekey.federation.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rekey.key.DigitalKeys;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.key.Lineage;
import org.rekey.logon.NewSession;
import org.rekey.logon.Sessions;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.web.SeeOther;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The whole program for tests of the provider, with a way to be logged on without the pages of a logon.
@TestComponent
@Controller
class ProviderProgram {
    private final Sessions sessions;
    private final DigitalKeys keys;
    private final People people;

    ProviderProgram(Sessions sessions, DigitalKeys keys, People people) {
        this.sessions = sessions;
        this.keys = keys;
        this.people = people;
    }

    @Bean
    static StatementCount statementCount() {
        return new StatementCount();
    }

    /// Opens a session for the person's key of that kind, for this flow or for none that is known.
    ///
    /// @param last whether this is the form that completes the flow, and is answered as one is
    @GetMapping("/test/logon")
    @Nullable
    ModelAndView logOn(
            @RequestParam("person") UUID person,
            @RequestParam("type") String type,
            @RequestParam("level") int level,
            @RequestParam("flow") UUID flow,
            @RequestParam("service") int service,
            @RequestParam(defaultValue = "false") boolean last,
            HttpServletRequest request,
            HttpServletResponse response) {
        var holder = new PersonId(person);
        var key = keys.active(holder).stream()
                .filter(one -> one.type().value().equals(type))
                .findFirst()
                .orElseThrow();
        var opening = new NewSession(
                flow,
                holder,
                key.id(),
                new KeyTypeId(type),
                new Level(level),
                Set.of("pwd", "otp"),
                new ServiceId(service),
                people.find(holder).orElseThrow().securityEpoch());
        sessions.open(opening, request, response);
        return last ? SeeOther.beyond("/oauth2/authorize?logon=" + flow) : null;
    }

    static Lineage atLevel(int level) {
        return new Lineage(null, new Level(level));
    }
}
