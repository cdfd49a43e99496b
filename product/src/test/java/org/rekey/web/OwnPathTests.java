package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTests {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/mykeys", "/logon/0190-ab/token-card?again=1&x=%20", "/a//b"})
    void knowsOurOwn(String path) {
        assertThat(OwnPath.isOwn(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mykeys",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/a b",
                "javascript:alert(1)",
                "/é"
            })
    void refusesWhatLeadsElsewhere(String path) {
        assertThat(OwnPath.isOwn(path)).isFalse();
    }
}
