package org.rekey.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.office.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every page and form of desk and console, tried by every role and by nobody. A page that is not in the table
/// fails.
@Tag("J4.1")
@Tag("J4.4")
class RightsTests extends DeskHttp {
    private static final String R = "register";
    private static final String S = "support";
    private static final String A = "auditor";
    private static final String O = "operator";

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("GET /desk", Set.of(R, S, A)),
            Map.entry("GET /desk/{office}", Set.of(R, S, A)),
            Map.entry("GET /desk/{office}/looks", Set.of(R, S, A)),
            Map.entry("POST /desk/{office}/looks", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/listed", Set.of(R, S, A)),
            Map.entry("POST /desk/{office}/looks/listed", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/{look}", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/{look}/decision", Set.of(R, S)),
            Map.entry("POST /desk/{office}/looks/{look}/decision", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/{look}/register", Set.of(R)),
            Map.entry("POST /desk/{office}/looks/{look}/register", Set.of(R)),
            Map.entry("GET /desk/{office}/looks/{look}/letter", Set.of(R, S)),
            Map.entry("POST /desk/{office}/looks/{look}/letter", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/{look}/letter/revoke", Set.of(R, S)),
            Map.entry("POST /desk/{office}/looks/{look}/letter/revoke", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/{look}/receipt", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/{look}/keys", Set.of(R, S)),
            Map.entry("POST /desk/{office}/looks/{look}/keys", Set.of(S)),
            Map.entry("GET /desk/{office}/looks/{look}/extension", Set.of(R, S)),
            Map.entry("POST /desk/{office}/looks/{look}/extension", Set.of(S)),
            Map.entry("GET /desk/{office}/looks/{look}/contacts", Set.of(S)),
            Map.entry("POST /desk/{office}/looks/{look}/contacts", Set.of(S)),
            Map.entry("GET /desk/{office}/registrations", Set.of(R, S)),
            Map.entry("POST /desk/{office}/registrations", Set.of(R, S)),
            Map.entry("GET /desk/{office}/approvals", Set.of(R, S)),
            Map.entry("GET /desk/{office}/audit", Set.of(A)),
            Map.entry("GET /desk/{office}/looks/{look}/post", Set.of(R, S)),
            Map.entry("POST /desk/{office}/looks/{look}/post", Set.of(R, S)),
            Map.entry("GET /desk/{office}/looks/{look}/post/end", Set.of(R, S)),
            Map.entry("POST /desk/{office}/looks/{look}/post/end", Set.of(R, S)),
            Map.entry("GET /console/letters", Set.of(O)),
            Map.entry("POST /console/letters", Set.of(O)),
            Map.entry("GET /console/letters/{batch}/file", Set.of(O)),
            Map.entry("GET /console/letters/{batch}/void", Set.of(O)),
            Map.entry("POST /console/letters/{batch}/void", Set.of(O)),
            Map.entry("GET /console/letters/hand-over", Set.of(O)),
            Map.entry("POST /console/letters/hand-over", Set.of(O)),
            Map.entry("GET /console/letters/back", Set.of(O)),
            Map.entry("POST /console/letters/back", Set.of(O)),
            Map.entry("GET /console", Set.of(O)),
            Map.entry("GET /console/changes", Set.of(O)),
            Map.entry("GET /console/changes/{id}", Set.of(O)),
            Map.entry("POST /console/changes/{id}", Set.of(O)),
            Map.entry("GET /console/operators", Set.of(O)),
            Map.entry("POST /console/operators", Set.of(O)),
            Map.entry("GET /console/operators/end", Set.of(O)),
            Map.entry("POST /console/operators/end", Set.of(O)),
            Map.entry("GET /console/erasure", Set.of(O)),
            Map.entry("POST /console/erasure", Set.of(O)),
            Map.entry("GET /console/offices/new", Set.of(O)),
            Map.entry("POST /console/offices/new", Set.of(O)),
            Map.entry("GET /console/offices/{id}", Set.of(O)),
            Map.entry("GET /console/offices/{id}/change", Set.of(O)),
            Map.entry("POST /console/offices/{id}/change", Set.of(O)),
            Map.entry("GET /console/offices/{id}/close", Set.of(O)),
            Map.entry("GET /console/offices/{id}/roles", Set.of(O)),
            Map.entry("GET /console/offices/{id}/roles/end", Set.of(O)),
            Map.entry("POST /console/offices/{id}/close", Set.of(O)),
            Map.entry("POST /console/offices/{id}/roles", Set.of(O)),
            Map.entry("POST /console/offices/{id}/roles/end", Set.of(O)));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void everyPageIsInTheTable() {
        var mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/desk") || path.startsWith("/console"))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(Collectors.toSet());

        assertThat(mapped).isEqualTo(ALLOWED.keySet());
    }

    @Test
    void everyPageOpensToItsRolesAlone() throws Exception {
        var here = office();
        var elsewhere = office();
        var operator = Counter.person(people);
        jdbc.sql("insert into operator (person_id, since) values (:person, now())")
                .param("person", operator.value())
                .update();
        Map<String, Counter> all = new LinkedHashMap<>();
        all.put("nobody", Counter.stranger(port));
        all.put("a person with a weak logon", at(officer(here, Role.values()), 350));
        all.put("a person without a role", at(Counter.person(people), 400));
        all.put("an officer of elsewhere", at(officer(elsewhere, Role.values()), 400));
        all.put(R, at(officer(here, Role.REGISTER), 400));
        all.put(S, at(officer(here, Role.SUPPORT), 400));
        all.put(A, at(officer(here, Role.AUDITOR), 400));
        all.put(O, at(operator, 400));
        List<String> faults = new ArrayList<>();

        for (var route : ALLOWED.entrySet()) {
            for (var one : all.entrySet()) {
                boolean opens = opens(route.getKey(), one.getValue(), here.value());
                boolean should = route.getValue().contains(one.getKey())
                        || route.getKey().equals("GET /desk") && one.getKey().equals("an officer of elsewhere");
                if (opens != should) {
                    faults.add(route.getKey() + (opens ? " opens to " : " is shut to ") + one.getKey());
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    /// With a form token: it is the desk that turns a stranger away, not the check of the form.
    @Test
    void everyFormLeadsAStrangerToTheLogon() throws Exception {
        var office = office();
        var stranger = Counter.stranger(port);

        for (var route : ALLOWED.keySet()) {
            if (route.startsWith("POST ")) {
                var answer = stranger.post(path(route, office.value()));

                assertThat(answer.statusCode()).as(route).isEqualTo(303);
                assertThat(Counter.location(answer)).as(route).startsWith("/logon/");
            }
        }
    }

    /// Whether the page itself answers, whatever it says: not the logon, not the refusal.
    private static boolean opens(String route, Counter counter, int office) throws Exception {
        var path = path(route, office);
        var answer = route.startsWith("GET ") ? counter.get(path) : counter.post(path);
        return answer.statusCode() != 403 && !Counter.location(answer).startsWith("/logon/");
    }

    private static String path(String route, int office) {
        return route.split(" ")[1]
                .replace("{office}", Integer.toString(office))
                .replace("{look}", UUID.randomUUID().toString())
                .replace("/console/changes/{id}", "/console/changes/" + UUID.randomUUID())
                .replace("{batch}", UUID.randomUUID().toString())
                .replace("{id}", Integer.toString(office));
    }
}
