package org.rekey.registration;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rekey.person.Language;
import org.rekey.person.Names;
import org.rekey.registration.Registration.Document;

/// What was typed to register somebody. It travels between the form and the page to review, and is judged at each.
///
/// @param first, last, born of a person who is not known yet; of others they are not asked
public record RegistrationForm(
        String first,
        String last,
        String born,
        String language,
        String documentType,
        String documentNumber,
        String documentCountry,
        ContactsForm contacts,
        boolean checked,
        boolean consent) {
    /// As they are named in the page.
    static final List<String> FIELDS = List.of(
            "first",
            "last",
            "born",
            "language",
            "documentType",
            "documentNumber",
            "documentCountry",
            "email",
            "street",
            "town",
            "country",
            "noAddress",
            "checked",
            "consent");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    static RegistrationForm fresh(Language language) {
        return of(Map.of("language", language.tag(), "documentCountry", "BE", "country", "BE"));
    }

    /// @param typed by the names of the fields; those that are missing are empty
    static RegistrationForm of(Map<String, String> typed) {
        UnaryOperator<String> field = name -> typed.getOrDefault(name, "");
        return new RegistrationForm(
                field.apply("first"),
                field.apply("last"),
                field.apply("born"),
                field.apply("language"),
                field.apply("documentType"),
                field.apply("documentNumber"),
                field.apply("documentCountry"),
                ContactsForm.of(field),
                field.apply("checked").equals("yes"),
                field.apply("consent").equals("yes"));
    }

    /// With the date of birth that a national number tells.
    ///
    /// @param pattern of a day as it is typed
    RegistrationForm bornOn(Optional<LocalDate> day, String pattern) {
        return new RegistrationForm(
                first,
                last,
                day.map(DateTimeFormatter.ofPattern(pattern)::format).orElse(born),
                language,
                documentType,
                documentNumber,
                documentCountry,
                contacts,
                checked,
                consent);
    }

    /// The fields that are not right, each with the text that says so.
    ///
    /// @param known whether the person is known, names and all
    /// @param told the date of birth that the national number tells
    Map<String, String> wrong(boolean known, Optional<LocalDate> told, LocalDate today) {
        var judged = new LinkedHashMap<String, Boolean>();
        if (!known) {
            judged.put("last", LETTER.matcher(last).find() && fit("", last));
            judged.put("first", fit(first, "X"));
            judged.put("born", TypedDay.parse(born).isPresent());
        }
        judged.put("language", Language.ofTag(language).isPresent());
        judged.put("documentType", type(documentType));
        judged.put("documentNumber", documentNumber.strip().matches("[\\p{L}\\p{N} ./-]{3,30}"));
        judged.put("documentCountry", COUNTRIES.contains(documentCountry));
        judged.put("email", contacts.emailFits());
        judged.put(contacts.addressField(), contacts.addressFits());
        judged.put("checked", checked);
        judged.put("consent", consent);
        var wrong = new LinkedHashMap<String, String>();
        judged.forEach((field, right) -> {
            if (!right) {
                wrong.put(field, "registration.wrong." + field);
            } else if (field.equals("born")) {
                unlikely(told, today).ifPresent(text -> wrong.put(field, text));
            }
        });
        return wrong;
    }

    /// What speaks against a date of birth that is one.
    private Optional<String> unlikely(Optional<LocalDate> told, LocalDate today) {
        var day = TypedDay.parse(born).orElseThrow();
        if (day.isAfter(today)) {
            return Optional.of("registration.wrong.born.future");
        }
        return told.filter(other -> !other.equals(day)).map(other -> "registration.wrong.born.number");
    }

    Names typedNames() {
        return new Names(first, last);
    }

    Document document() {
        return new Document(
                Document.Type.valueOf(documentType.toUpperCase(Locale.ROOT).replace('-', '_')), documentCountry);
    }

    private static boolean fit(String first, String last) {
        try {
            return !new Names(first, last).full().isEmpty();
        } catch (IllegalArgumentException unfit) {
            return false;
        }
    }

    private static boolean type(String tag) {
        return Stream.of(Document.Type.values()).anyMatch(type -> type.tag().equals(tag));
    }

    @Override
    public String toString() {
        return "RegistrationForm[hidden]";
    }
}
