package org.rekey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

class SwitchedOffTests {
    @OnlyWith({"${rekey.there:}", "${rekey.wanted:true}"})
    static final class Sometimes implements SettingsCheck {
        @Override
        public List<String> objections(Environment settings) {
            return List.of("never asked where it is switched off");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "host,  true,  1",
        "host,      ,  1",
        "true,  true,  1",
        "host,  false, 0",
        "false, true,  0",
        "host,  False, 0",
        "no,    true,  0",
        "'',    true,  0",
        "    ,  true,  0"
    })
    void aBeanIsThereOnlyWithAllItsSettings(@Nullable String there, @Nullable String wanted, int beans) {
        try (var context = context(there, wanted)) {
            context.refresh();

            assertThat(context.getBeanNamesForType(Sometimes.class)).hasSize(beans);
            assertThat(context.getBeanNamesForType(SwitchedOff.class)).hasSize(1);
        }
    }

    @Test
    void whatIsSwitchedOffObjectsToNothing() {
        try (var context = context(null, null)) {
            new SafeSettings().initialize(context);

            assertThatCode(context::refresh).doesNotThrowAnyException();
        }
    }

    private static AnnotationConfigApplicationContext context(@Nullable String there, @Nullable String wanted) {
        var settings = new HashMap<String, Object>();
        if (there != null) {
            settings.put("rekey.there", there);
        }
        if (wanted != null) {
            settings.put("rekey.wanted", wanted);
        }
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(settings)));
        context.register(Sometimes.class, SwitchedOff.class);
        return context;
    }
}
