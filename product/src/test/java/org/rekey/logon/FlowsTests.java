package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rekey.logon.FlowFixture.request;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rekey.onlineservice.ServiceId;
import org.rekey.person.Language;
import org.rekey.vault.Randomness;
import org.rekey.vault.TestVault;
import org.rekey.web.BrowserIds;
import org.rekey.web.Cookies;
import org.rekey.web.LanguageChoice;
import org.rekey.web.PublicAddress;
import org.rekey.web.SealedCookies;
import org.rekey.web.WebSettings;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FlowsTests {
    private static final WayBack TAX = new WayBack(new ServiceId(7), "https://tax.example");
    private final AtomicReference<Instant> now = new AtomicReference<>(FlowFixture.NOW);
    private final PublicAddress address = new PublicAddress(URI.create("http://localhost"));
    private final Cookies cookies = new Cookies(address);
    private final BrowserIds browsers = new BrowserIds(cookies, new Randomness());
    private final SealedCookies sealed = new SealedCookies(cookies, TestVault.make(), address, now::get);
    private final Flows flows = new Flows(
            sealed,
            cookies,
            new PastFlows(sealed, cookies, browsers),
            browsers,
            new LanguageChoice(cookies, new WebSettings(Language.NL, "/mykeys", List.of(), null)),
            now::get,
            () -> 3);
    private final Map<String, Cookie> jar = new LinkedHashMap<>();

    @Test
    void aBrowserKeepsFourLogonsAndDropsTheOldest() {
        var begun = Stream.generate(this::begin).limit(5).toList();

        assertThat(begun.stream().filter(this::holds)).containsExactlyElementsOf(begun.subList(1, 5));
        assertThat(flowCookies()).isEqualTo(4);
    }

    @Test
    void anAnsweredLogonBearsASecondClickAndIsThenForgottenByTheBrowser() {
        UUID flow = begin();

        answer(flow);

        assertThat(holds(flow)).isTrue();
        assertThat(jar.get("rekey-flow-" + flow).getMaxAge()).isEqualTo(30);
        pass(Duration.ofSeconds(31));
        assertThat(holds(flow)).isFalse();
    }

    @Test
    void anAnsweredLogonIsNotKeptAliveByItsPages() {
        UUID flow = begin();
        answer(flow);

        pass(Duration.ofSeconds(20));
        flows.renew(flow, sent(), received());
        answer(flow);
        pass(Duration.ofSeconds(20));

        assertThat(holds(flow)).isFalse();
    }

    @Test
    void theWayBackFromAnAnsweredLogonIsKnownWithoutIt() {
        UUID flow = begin();
        answer(flow);
        jar.remove("rekey-flow-" + flow);
        answer(begin());

        assertThat(flows.wayBack(flow, sent())).contains(TAX);
        assertThat(flows.wayBack(UUID.randomUUID(), sent())).isEmpty();
    }

    @Test
    void theWayBackFromAnExpiredLogonIsKnown() {
        UUID flow = begin();

        pass(Duration.ofMinutes(16));

        assertThat(holds(flow)).isFalse();
        assertThat(flows.wayBack(flow, sent())).contains(TAX);
    }

    @Test
    void aLogonThatWaitsForTheChangeOfAKeyHoldsForAnHour() {
        UUID id = begin();
        Flow flow = flows.find(id, sent()).orElseThrow();
        var response = received();
        var complete = new FlowState.Complete(FlowFixture.CARD, Aim.CHANGE);
        flows.save(new Flow(id, flow.asked(), flow.startedAt(), flow.seenAt(), complete, null, 3), sent(), response);
        keep(response);

        pass(Duration.ofMinutes(29));
        assertThat(holds(id)).isTrue();
        pass(Duration.ofMinutes(31));
        assertThat(holds(id)).isFalse();
    }

    @Test
    void loggingOutForgetsWhereSomebodyHasBeen() {
        UUID flow = begin();
        answer(flow);

        var response = received();
        flows.dropAll(sent(), response);
        keep(response);

        assertThat(flows.wayBack(flow, sent())).isEmpty();
    }

    @Test
    void aLogonThatBeginsAgainTakesThePlaceOfNoOther() {
        var begun = Stream.generate(this::begin).limit(4).toList();

        var again = again(begun.getLast());

        assertThat(holds(again)).isTrue();
        assertThat(begun.stream().filter(this::holds)).containsExactlyElementsOf(begun.subList(0, 3));
        assertThat(flowCookies()).isEqualTo(4);
    }

    @Test
    void aLogonThatBeginsAgainKeepsTheLanguageThatThePersonHasChosenMeanwhile() {
        UUID flow = begin();
        assertThat(jar.get("rekey-language").getValue()).isEqualTo("fr");
        jar.put("rekey-language", new Cookie("rekey-language", "de"));

        again(flow);

        assertThat(jar.get("rekey-language").getValue()).isEqualTo("de");
    }

    private UUID again(UUID flow) {
        pass(Duration.ofMillis(2));
        var response = received();
        String path = flows.again(flow, sent(), response).orElseThrow();
        keep(response);
        return UUID.fromString(path.substring("/logon/".length()));
    }

    private UUID begin() {
        pass(Duration.ofMillis(2));
        var response = received();
        String path = flows.start(request(null), sent(), response);
        keep(response);
        return UUID.fromString(path.substring("/logon/".length()));
    }

    private void answer(UUID flow) {
        var response = received();
        flows.answered(flow, sent(), response);
        keep(response);
    }

    private boolean holds(UUID flow) {
        return flows.parked(flow, sent()).isPresent();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private long flowCookies() {
        return jar.keySet().stream()
                .filter(name -> name.startsWith("rekey-flow-"))
                .count();
    }

    private MockHttpServletRequest sent() {
        var request = new MockHttpServletRequest();
        request.setCookies(jar.values().toArray(Cookie[]::new));
        return request;
    }

    private static MockHttpServletResponse received() {
        return new MockHttpServletResponse();
    }

    private void keep(MockHttpServletResponse response) {
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                jar.remove(cookie.getName());
            } else {
                jar.put(cookie.getName(), cookie);
            }
        }
    }
}
