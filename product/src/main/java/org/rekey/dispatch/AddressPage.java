package org.rekey.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rekey.paper.Place;
import org.rekey.paper.Sheet;
import org.rekey.paper.Sheet.Text;
import org.rekey.paper.Typeface;
import org.rekey.person.Language;
import org.rekey.person.Person;
import org.rekey.text.Texts;
import org.rekey.web.Theme;
import org.springframework.stereotype.Component;

/// The first page of a letter: the address where envelopes have their window (DL and C5, window on the right),
/// above it the number of the order, for letters that come back; below, what is in it and what to do.
@Component
class AddressPage {
    private static final Place WINDOW = new Place(112, 46);
    private static final float LINE = 5.2f;
    private static final float WIDEST = 78;
    private static final float BELOW = 100;

    private final Texts texts;
    private final Theme theme;
    private final DispatchSettings settings;

    AddressPage(Texts texts, Theme theme, DispatchSettings settings) {
        this.texts = texts;
        this.theme = theme;
        this.settings = settings;
    }

    void write(Sheet sheet, Person person, KeyOrder order) {
        var language = person.language();
        var key = Map.of("key", texts.get(language, "key." + order.type() + ".name"));
        sheet.letterhead(theme.name(), Texts.day(language, order.requested()))
                .at(
                        WINDOW,
                        new Text(Typeface.REGULAR, 8),
                        text(language, "order", Map.of("order", Integer.toString(order.number()))));
        address(sheet, person);
        sheet.space(BELOW - sheet.written())
                .heading(text(language, "title", key))
                .paragraph(text(
                        language,
                        "lead",
                        Map.of(
                                "name", person.names().full(),
                                "key", key.get("key"),
                                "day", Texts.day(language, order.requested()))))
                .steps(steps(language))
                .subheading(text(language, "safe.title", Map.of()))
                .paragraph(text(language, "former", key))
                .paragraph(text(language, "not-you", Map.of()))
                .paragraph(desk(language));
    }

    private List<String> steps(Language language) {
        var steps =
                new ArrayList<>(List.of(text(language, "step.whole", Map.of()), text(language, "step.use", Map.of())));
        if (settings.confirmed()) {
            steps.add(text(language, "step.confirm", Map.of()));
        }
        return steps;
    }

    private void address(Sheet sheet, Person person) {
        var address = person.address().orElseThrow();
        var lines = new ArrayList<>(List.of(person.names().full()));
        lines.addAll(address.lines());
        if (!settings.countries().equals(Set.of(address.country()))) {
            // Universal Postal Union, S42: the country on the last line, in capitals
            lines.add(Locale.of("", address.country())
                    .getDisplayCountry(Locale.FRENCH)
                    .toUpperCase(Locale.FRENCH));
        }
        for (int i = 0; i < lines.size(); i++) {
            sheet.fitted(WINDOW.down((i + 1.3f) * LINE), WIDEST, new Text(Typeface.REGULAR, 11), lines.get(i));
        }
    }

    private String desk(Language language) {
        var phone = theme.desk().phone();
        return phone == null ? "" : text(language, "desk", Map.of("phone", phone));
    }

    private String text(Language language, String part, Map<String, String> values) {
        return texts.get(language, "dispatch.letter." + part, values);
    }
}
