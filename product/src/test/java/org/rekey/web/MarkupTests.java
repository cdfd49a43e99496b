package org.rekey.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkupTests {
    @Test
    void stressesAndLinks() {
        assertThat(drawn("Find *number {n}* or [ask *us*](help).", Map.of("n", "18", "help", "/help?a=1&b=2")))
                .isEqualTo(
                        "Find <strong>number 18</strong> or <a href=\"/help?a=1&amp;b=2\">ask <strong>us</strong></a>.");
    }

    @Test
    void takesValuesAsDataOnly() {
        assertThat(drawn("Hello {name}", Map.of("name", "<script>*x*</script>[a](b)")))
                .isEqualTo("Hello &lt;script&gt;*x*&lt;/script&gt;[a](b)");
    }

    private static String drawn(String text, Map<String, String> values) {
        var written = new StringOutput();
        Markup.of(text, values).writeTo(new OwaspHtmlTemplateOutput(written));
        return written.toString();
    }
}
