package org.rekey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// What no installation can have meant is refused at the start, with the name of the setting.
class SettingsLimitsTests {
    @ParameterizedTest
    @CsvSource({
        "password.PasswordSettings, shortest, 1",
        "password.PasswordSettings, longest, 6",
        "password.PasswordSettings, iterations, 0",
        "password.PasswordSettings, threads, 0",
        "password.PasswordSettings, answer-step, 0s",
        "enrolment.EnrolmentSettings, validity, 1h",
        "enrolment.EnrolmentSettings, objection, -1h",
        "federation.oidc.claims.ProviderSettings, code-lifetime, 500ms",
        "federation.oidc.claims.ProviderSettings, token-lifetime, 0s",
        "federation.oidc.claims.ProviderSettings, refresh-lifetime, 0s",
        "federation.oidc.claims.ProviderSettings, refresh-lifetime, -1h",
        "logon.LogonSettings, session-idle, 0s",
        "logon.LogonSettings, session-idle, 9h",
        "logon.LogonSettings, strong-session-longest, 5m",
    })
    void refuseWhatNobodyCanHaveMeant(String record, String name, String value) throws ClassNotFoundException {
        var type = Class.forName("org.rekey." + record);
        var prefix = type.getAnnotation(ConfigurationProperties.class).value();
        var nothing = new Binder(new MapConfigurationPropertySource(Map.of()));
        var given = new Binder(new MapConfigurationPropertySource(Map.of(prefix + "." + name, value)));

        assertThat(nothing.bindOrCreate(prefix, type)).isNotNull();
        assertThatThrownBy(() -> given.bindOrCreate(prefix, type))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageStartingWith(prefix);
    }
}
