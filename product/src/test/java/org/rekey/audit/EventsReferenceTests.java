package org.rekey.audit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/events.md` is what the records of events say: name, details and meaning of each.
class EventsReferenceTests {
    private static final Path DOCUMENT = Path.of("../docs/events.md");
    private static final Path FRESH = Path.of("target/events.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String HEAD = """
            # Events, one by one

            What the audit trail writes down. An event stands there under this name in `kind`, with one of these words in `detail`; it is a line of the log with the
            same name in `event`; and it is counted by a metric of that name with dots: `key-activated` by `rekey.key.activated`, with `detail`, `key_type` and
            `service` as tags. What to watch is in [operations.md](operations.md).

            | event | details | what happened |
            |---|---|---|
            """;

    @Test
    void everyEventIsDocumentedAsItIs() throws IOException {
        var rows = new TreeMap<String, String>();
        for (var event : EventRulesTests.events()) {
            var kind = Facts.kind(event);
            rows.put(kind, "| `%s` | %s | %s |\n".formatted(kind, details(event), meaning(event)));
        }
        Files.writeString(FRESH, HEAD + String.join("", rows.values()));

        assertThat(DOCUMENT).as("copy %s when an event has changed", FRESH).hasSameTextualContentAs(FRESH);
    }

    private static String details(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .filter(component -> component.getType().isEnum())
                .map(component -> Stream.of(component.getType().getEnumConstants())
                        .map(constant -> "`"
                                + ((Enum<?>) constant)
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-') + "`")
                        .collect(joining(", ")))
                .collect(joining("; "));
    }

    /// What the record's comment says before it comes to the components.
    private static String meaning(Class<?> event) {
        var comment = Pattern.compile(
                        "((?:///[^\\n]*\\n)+)(?:@[^\\n]*\\n)*(?:public )?record " + event.getSimpleName() + "\\(")
                .matcher(source(event));
        assertThat(comment.find()).as("a comment on %s", event).isTrue();
        var said = comment.group(1).replaceAll("///[ ]?", "").replace("\n", " ");
        return said.split("@param", 2)[0].strip().replace("|", "\\|");
    }

    private static String source(Class<?> event) {
        try {
            return Files.readString(SOURCES.resolve(event.getName().replace('.', '/') + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
