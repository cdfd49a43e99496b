package org.rekey.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.text.Texts;

class MailWriterTests {
    private static final Path SNAPSHOTS = Path.of("src/test/resources/org/rekey/notice");
    private static final Names ANN = new Names("Ann", "Peeters");
    private final MailWriter writer = new MailWriter(NoticeFixture.TEXTS, NoticeFixture.THEME);

    /// The mails as they are read. After a wanted change: delete the file, run again, read what was written.
    @ParameterizedTest
    @EnumSource
    @Tag("J2.7")
    void everyMailReadsAsWasApproved(Language language) throws IOException {
        var mails = NoticeFixture.TEXTS.keys().stream()
                .filter(key -> key.startsWith("notice.") && key.endsWith(".subject"))
                .sorted()
                .map(key -> read(key.substring(0, key.length() - ".subject".length()), language))
                .collect(Collectors.joining("\n--------\n"));

        var approved = SNAPSHOTS.resolve("mails_" + language.tag() + ".txt");
        if (!Files.exists(approved)) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(approved, mails);
        }
        assertThat(mails).isEqualTo(Files.readString(approved, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void noNoticeHoldsALink(Language language) {
        NoticeFixture.TEXTS.keys().stream()
                .filter(key -> key.startsWith("notice."))
                .forEach(key ->
                        assertThat(NoticeFixture.TEXTS.raw(language, key)).doesNotContain("http", "www.", "://"));
    }

    @Test
    void markupInAValueIsText() {
        var letter = new Letter(null, "notice.key-activated", values(Language.EN, "<script>alert(1)</script>"));

        var mail = writer.write(letter, ANN, Language.EN);

        assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    @Tag("J6.2")
    void aLinkStandsAloneAndIsShownInFull() {
        var link = "https://logon.example/mykeys/undo/abc";
        var values = Map.of("day", "x", "time", "x", "until", "x", "hour", "x", "link", link);

        var mail = writer.write(new Letter(null, "mykeys.undo.mail.offer", values), ANN, Language.EN);

        assertThat(mail.html()).contains("<a href=\"" + link + "\">" + link + "</a>");
        assertThat(mail.text()).contains("\r\n\r\n" + link + "\r\n\r\n");
    }

    @Test
    void nothingOfAMailIsInAToString() {
        var letter = new Letter("ann@mail.example", "notice.key-activated", values(Language.EN, "Card"));

        assertThat(letter.toString() + writer.write(letter, ANN, Language.EN))
                .doesNotContain("ann@mail.example", "Peeters", "Card");
    }

    private String read(String template, Language language) {
        var letter =
                new Letter(null, template, values(language, NoticeFixture.TEXTS.get(language, "key.token-card.name")));
        var mail = writer.write(letter, ANN, language);
        return mail.subject() + "\n\n" + mail.text().replace("\r\n", "\n");
    }

    private static Map<String, String> values(Language language, String key) {
        return Map.of("key", key, "day", Texts.day(language, LocalDate.of(2023, 11, 7)), "time", "10:00", "left", "3");
    }
}
