package org.rekey.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class EidCheckTests {
    private static final String EID = "rekey.keys.eid.";

    @Test
    void hasNothingToSayWhereTheEidIsOff() {
        assertThat(objections(new MockEnvironment())).isEmpty();
    }

    @Test
    void isContentWithADoorOfItsOwn() {
        assertThat(objections(safe())).isEmpty();
        assertThat(objections(safe().withProperty(EID + "door.origin", "https://logon.example.org:8443")))
                .isEmpty();
    }

    @Test
    void demandsAnchorsAndAnHttpsOriginThatIsNotThatOfAllOtherPages() {
        assertThat(objections(new MockEnvironment().withProperty(EID + "enabled", "true")))
                .hasSize(2);
        assertThat(objections(safe().withProperty(EID + "door.origin", "http://eid.example.org")))
                .hasSize(1);
        assertThat(objections(safe().withProperty(EID + "door.origin", "https://logon.example.org")))
                .hasSize(1);
        assertThat(objections(safe().withProperty(EID + "door.origin", "https://logon.example.org:443")))
                .hasSize(1);
    }

    @Test
    void demandsToKnowTheProxyThatHandsCertificatesOn() {
        assertThat(objections(safe().withProperty(EID + "door.proxied", "true")))
                .hasSize(1);
        assertThat(objections(safe().withProperty(EID + "door.proxied", "true")
                        .withProperty("rekey.web.trusted-proxies[0]", "10.0.0.1")))
                .isEmpty();
    }

    @Test
    void entersNobodyWithACardThatMayBeRevoked() {
        assertThat(objections(safe().withProperty(EID + "enrol", "true"))).isEmpty();
        assertThat(objections(
                        safe().withProperty(EID + "enrol", "true").withProperty(EID + "revocation.hard-fail", "false")))
                .hasSize(1);
    }

    private static MockEnvironment safe() {
        return new MockEnvironment()
                .withProperty("rekey.issuer", "https://logon.example.org")
                .withProperty(EID + "enabled", "true")
                .withProperty(EID + "anchors", "/etc/rekey/anchors.pem")
                .withProperty(EID + "door.origin", "https://eid.example.org");
    }

    private static List<String> objections(MockEnvironment settings) {
        return new EidCheck().objections(settings);
    }
}
