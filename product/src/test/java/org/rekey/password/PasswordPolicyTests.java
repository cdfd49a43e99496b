package org.rekey.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rekey.person.Names;
import org.rekey.person.Username;

class PasswordPolicyTests {
    private static final Names ANN = new Names("Ann-Sofie", "Van den Broeck");
    private static final Optional<Username> NAME = Optional.of(new Username("asvdbroeck.gent"));

    private final PasswordPolicy policy = new PasswordPolicy(8, 128, new Blocklist());

    @ParameterizedTest
    @CsvSource({
        "short, TOO_SHORT",
        "1234567, TOO_SHORT",
        "password1, COMMON",
        "PASSWORD1, COMMON",
        "qwertyuiop, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "abababababab, COMMON",
        "broeck2024, ABOUT_THE_PERSON",
        "SofieBroeck!, ABOUT_THE_PERSON",
        "asvdbroeck.gent, ABOUT_THE_PERSON"
    })
    void guessablePasswordsAreRefused(String password, Weakness weakness) {
        assertThat(policy.weakness(new Presented(password), ANN, NAME)).hasValue(weakness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "x7!kPq2m",
                "ik hou van mijn fiets",
                "пароль мой",
                "🚲🌧️🧀🍟🦆⛵️🌷🎻",
                "sofie houdt van mosselen"
            })
    void anythingElseIsTakenWithoutRulesOfComposition(String password) {
        assertThat(policy.weakness(new Presented(password), ANN, NAME)).isEmpty();
    }

    @Test
    void lengthIsCountedAsPeopleCount() {
        assertThat(policy.weakness(new Presented("é1ü2ö3ñ"), ANN, NAME)).hasValue(Weakness.TOO_SHORT);
        assertThat(policy.weakness(new Presented("ab1!".repeat(32)), ANN, NAME)).isEmpty();
        assertThat(policy.weakness(new Presented("ab1!".repeat(32) + "x"), ANN, NAME))
                .hasValue(Weakness.TOO_LONG);
        assertThat(policy.weakness(new Presented("ab1!".repeat(100_000)), ANN, NAME))
                .hasValue(Weakness.TOO_LONG);
    }

    @Test
    void passwordsTypedOnDifferentKeyboardsAreTheSame() {
        assertThat(new Presented("e\u0301te\u0301")).isEqualTo(new Presented("été"));
        assertThat(new Presented("secret").toString()).doesNotContain("secret");
    }
}
