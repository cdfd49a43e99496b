package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThemeTests {
    @Test
    void measuresContrastAsWcagDoes() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21.0);
        assertThat(Colour.parse("#767676").contrast(Colour.WHITE)).isBetween(4.53, 4.55);
    }

    @Test
    void makesASheetOfColours() {
        String sheet = new String(ThemeFiles.of(theme("#1d4f91", "#9cc3ff")).get("theme.css"), StandardCharsets.UTF_8);

        assertThat(sheet)
                .contains(
                        ":root { --key: #1d4f91;",
                        "--on-key: #ffffff",
                        "prefers-color-scheme: dark",
                        "--key: #9cc3ff;");
    }

    @Test
    void refusesAColourThatPeopleCannotRead() {
        assertThatThrownBy(() -> ThemeFiles.of(theme("#ffcc00", null))).hasMessageContaining("contrast");
        assertThatThrownBy(() -> ThemeFiles.of(theme(null, "#102040"))).hasMessageContaining("contrast");
        assertThatThrownBy(() -> ThemeFiles.of(theme("red", null))).hasMessageContaining("#0d5c63");
    }

    @Test
    void addsNoFilesOfItsOwn() {
        assertThat(ThemeFiles.of(theme(null, null))).isEmpty();
    }

    private static Theme theme(@Nullable String light, @Nullable String dark) {
        return new Theme("Rekey", null, new Theme.Desk(null, Map.of()), new Theme.Colours(light, dark));
    }
}
