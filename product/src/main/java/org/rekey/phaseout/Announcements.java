package org.rekey.phaseout;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rekey.key.KeyTypeId;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.person.Language;
import org.rekey.person.PersonId;
import org.rekey.text.Texts;
import org.springframework.stereotype.Component;

/// The words of phase-outs: a plan's own where it has any, else those of this package.
@Component
public class Announcements {
    private final PhaseOuts phaseOuts;
    private final Texts texts;

    Announcements(PhaseOuts phaseOuts, Texts texts) {
        this.phaseOuts = phaseOuts;
        this.texts = texts;
    }

    /// What is said about a kind of key now; empty while there is nothing to say.
    public Optional<Announcement> of(KeyTypeId type, ServiceGroup group, Optional<PersonId> person, Language language) {
        var standing = phaseOuts.standing(type, group, person);
        var side = side(type, group, person, standing);
        return phaseOuts
                .of(type)
                .flatMap(
                        plan -> standing.publicLastDay().map(day -> announcement(plan, standing, side, day, language)));
    }

    /// What is said to somebody who was shown the plans of that number before.
    public Optional<Announcement> of(
            KeyTypeId type, ServiceGroup group, Optional<PersonId> person, Language language, long seen) {
        var standing = phaseOuts.standing(type, group, person, seen);
        var side = side(type, group, person, standing);
        return phaseOuts
                .governing(type, group, person, seen)
                .flatMap(
                        plan -> standing.publicLastDay().map(day -> announcement(plan, standing, side, day, language)));
    }

    private Announcement announcement(
            PhaseOut plan, Standing standing, PlanText side, LocalDate lastDay, Language language) {
        var values = values(plan, lastDay, language);
        return new Announcement(
                standing,
                say(plan, side, language, values),
                standing.warning()
                        .map(notice -> new Announcement.Dialog(
                                notice,
                                say(plan, PlanText.DIALOG_TITLE, language, values),
                                say(plan, body(notice), language, values))),
                say(plan, PlanText.WHY, language, values));
    }

    /// As long as nobody has said who they are, theirs may be one of the keys that work on.
    private PlanText side(KeyTypeId type, ServiceGroup group, Optional<PersonId> person, Standing standing) {
        return switch (standing) {
            case Standing.Open open -> PlanText.SIDE_CLOSED;
            case Standing.Closed closed -> PlanText.SIDE_CLOSED;
            case Standing.Warned warned -> PlanText.SIDE_WARNED;
            case Standing.Ended ended ->
                person.isEmpty() && phaseOuts.extending(type, group) ? PlanText.SIDE_EXTENDED : PlanText.SIDE_ENDED;
        };
    }

    private static PlanText body(Standing.Notice notice) {
        return switch (notice) {
            case DISMISSIBLE -> PlanText.DIALOG_BODY;
            case MANDATORY -> PlanText.DIALOG_MANDATORY;
        };
    }

    private String say(PhaseOut plan, PlanText place, Language language, Map<String, String> values) {
        return plan.text(place, language)
                .map(words -> Texts.filled(words, values))
                .orElseGet(() -> texts.get(language, "phaseout." + place.tag(), values));
    }

    private Map<String, String> values(PhaseOut plan, LocalDate lastDay, Language language) {
        var values = new HashMap<String, String>();
        values.put("key", name(plan.retiring(), language));
        values.put("recommended", name(plan.replacements().recommended(), language));
        values.put("lastDay", Texts.day(language, lastDay));
        values.put("firstDayAfter", Texts.day(language, lastDay.plusDays(1)));
        return values;
    }

    /// A kind of key that this installation no longer has is called by its id.
    private String name(KeyTypeId type, Language language) {
        var key = "key." + type + ".name";
        return texts.has(key) ? texts.get(language, key) : type.value();
    }
}
