package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class MailCheckTests {
    @Test
    void refusesPlainMailToAnotherMachine() {
        assertThat(objections("mail.example.org", "none")).hasSize(1);
    }

    @Test
    void takesPlainMailOnTheMachineItselfAndEncryptedMailAnywhere() {
        assertThat(objections("127.0.0.1", "none")).isEmpty();
        assertThat(objections("mail.example.org", "starttls")).isEmpty();
    }

    private static List<String> objections(String host, String tls) {
        var settings =
                new MockEnvironment().withProperty("rekey.mail.host", host).withProperty("rekey.mail.tls", tls);
        return new MailCheck().objections(settings);
    }
}
