package org.rekey.logon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rekey.person.EmailAddress;
import org.rekey.person.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Whoever asks for a forgotten username or password causes the same work, whether anybody is known or not.
@WholeProgram
@Tag("J6.4")
class ForgottenStatementTests {
    @Autowired
    private Scene scene;

    @Autowired
    private Statements statements;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @BeforeEach
    void prepare() {
        scene.open();
    }

    @Test
    void aKnownNameCostsWhatAnUnknownOneCosts() {
        var known = asking("password", scene.holder().username());

        assertThat(known).hasSizeBetween(3, 6).isEqualTo(asking("password", "nobody-at-all"));
    }

    @Test
    void aKnownAddressCostsWhatAnUnknownOneCosts() {
        var holder = scene.holder();
        people.changeEmail(
                holder.id(),
                new EmailAddress(holder.username() + "@example.org"),
                InstantSource.system().instant());

        var known = asking("username", holder.username() + "@example.org");

        assertThat(known).isEqualTo(asking("username", "nobody@example.org"));
    }

    private List<String> asking(String wanted, String typed) {
        var browser = new Browser(port).open("/forgotten/" + wanted);
        statements.clear();
        browser.post("/forgotten/" + wanted, Map.of("typed", typed));
        assertThat(browser.path()).isEqualTo("/forgotten/" + wanted + "/sent");
        return statements.sent();
    }
}
