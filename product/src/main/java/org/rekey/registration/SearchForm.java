package org.rekey.registration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.person.NationalNumber;
import org.rekey.web.Reference;

/// What was typed to find somebody: a national or BIS number, or last name and date of birth.
///
/// @param number or that of a report that something was not the person
/// @param born as in [TypedDay]
/// @param reason the tag of a [Reason]
public record SearchForm(String number, String last, String first, String born, String reason, String note) {
    static final SearchForm EMPTY = new SearchForm("", "", "", "", "registration", "");
    private static final int LONGEST_NOTE = 200;
    private static final int DIGITS = 11;

    /// The fields that are not right, and the key of what to say of each.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (!number.isBlank()) {
            wrongNumber().ifPresent(text -> wrong.put("number", text));
        } else if (last.isBlank() && born.isBlank()) {
            wrong.put("number", "registration.search.wrong.nothing");
        } else {
            if (last.isBlank() || last.length() > 100 || first.length() > 100) {
                wrong.put("last", "registration.search.wrong.last");
            }
            if (TypedDay.parse(born).isEmpty()) {
                wrong.put("born", "registration.search.wrong.born");
            }
        }
        if (why().isEmpty()) {
            wrong.put("reason", "registration.search.wrong.reason");
        }
        if (note.length() > LONGEST_NOTE || (why().filter(Reason.OTHER::equals).isPresent() && note.isBlank())) {
            wrong.put("note", "registration.search.wrong.note");
        }
        return wrong;
    }

    /// Once nothing is wrong.
    Search search() {
        return new Search(subject(), why().orElseThrow(), note.strip());
    }

    private Search.Subject subject() {
        if (number.isBlank()) {
            return new Search.ByName(
                    last.strip(), first.strip(), TypedDay.parse(born).orElseThrow());
        }
        return NationalNumber.parse(number)
                .<Search.Subject>map(Search.ByNumber::new)
                .orElseGet(() -> new Search.ByReport(
                        Reference.parse(number).orElseThrow().value()));
    }

    /// Those reasons that an officer may choose.
    private Optional<Reason> why() {
        for (var one : Reason.values()) {
            if (one != Reason.APPROVAL && one.tag().equals(reason)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrongNumber() {
        if (NationalNumber.parse(number).isPresent() || Reference.parse(number).isPresent()) {
            return Optional.empty();
        }
        long digits = number.chars().filter(it -> it >= '0' && it <= '9').count();
        return Optional.of(digits == DIGITS ? "registration.search.wrong.check" : "registration.search.wrong.digits");
    }

    @Override
    public String toString() {
        return "SearchForm[hidden]";
    }
}
