package org.rekey.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class SafeSettingsTests {
    private boolean otherBeanMade;

    @Test
    void saysEveryObjectionBeforeAnyOtherBeanIsMade() {
        try (var context = context()) {
            context.registerBean("one", SettingsCheck.class, () -> _ -> List.of("first line"));
            context.registerBean("two", SettingsCheck.class, () -> _ -> List.of("second line", "third line"));

            assertThatThrownBy(context::refresh)
                    .isInstanceOf(CannotStart.class)
                    .extracting(Throwable::getMessage)
                    .asString()
                    .hasLineCount(3)
                    .contains("first line", "second line", "third line");
            assertThat(otherBeanMade).isFalse();
        }
    }

    @Test
    void letsSafeSettingsPass() {
        try (var context = context()) {
            context.registerBean("one", SettingsCheck.class, () -> _ -> List.of());

            assertThatCode(context::refresh).doesNotThrowAnyException();
        }
    }

    private AnnotationConfigApplicationContext context() {
        var context = new AnnotationConfigApplicationContext();
        new SafeSettings().initialize(context);
        context.registerBean("other", Object.class, () -> {
            otherBeanMade = true;
            return new Object();
        });
        return context;
    }
}
