package org.rekey.phaseout;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.document.Node;
import org.rekey.key.KeyTypeId;
import org.rekey.key.Level;
import org.rekey.onlineservice.ServiceGroup;
import org.rekey.person.Language;

/// Reads a plan as it is written in a file and kept in the database: the same words in both.
final class PlanReader {
    /// What a plan may say. `again` is read by nobody: it makes a plan that comes back another one than it was.
    static final List<String> ENTRIES = List.of(
            "key",
            "zone",
            "replacements",
            "recommended",
            "days",
            "exceptions",
            "audience",
            "narrowed",
            "ended-at",
            "extendable-to",
            "texts",
            "again");
    static final List<String> DAYS =
            List.of("no-activation-from", "no-reissue-from", "warn-from", "replace-from", "last-day");

    private PlanReader() {}

    static KeyTypeId retiring(Node plan) {
        return plan.required("key").as(KeyTypeId::new);
    }

    static PhaseOut read(Node plan, int version) {
        plan.only(ENTRIES.toArray(String[]::new));
        return plan.checked(() -> new PhaseOut(
                retiring(plan),
                replacements(plan),
                days(plan.required("days")),
                exceptions(plan),
                plan.at("audience").map(PlanReader::audience).orElseGet(Audience.Everybody::new),
                plan.required("zone").as(ZoneId::of),
                narrowing(plan),
                plan.at("ended-at").map(Node::instant).orElse(null),
                texts(plan),
                version,
                plan.at("extendable-to").map(Node::day).orElse(null)));
    }

    private static Replacements replacements(Node plan) {
        var inOrder = plan.required("replacements").items().stream()
                .map(item -> item.as(KeyTypeId::new))
                .toList();
        var recommended = plan.required("recommended");
        return recommended.checked(() -> new Replacements(inOrder, recommended.as(KeyTypeId::new)));
    }

    private static Days days(Node days) {
        days.only(DAYS.toArray(String[]::new));
        return days.checked(() -> new Days(
                days.at("no-activation-from").map(Node::day).orElse(null),
                days.at("no-reissue-from").map(Node::day).orElse(null),
                days.at("warn-from").map(Node::day).orElse(null),
                days.at("replace-from").map(Node::day).orElse(null),
                days.required("last-day").day()));
    }

    private static Map<ServiceGroup, Days> exceptions(Node plan) {
        var exceptions = new HashMap<ServiceGroup, Days>();
        plan.at("exceptions")
                .map(Node::entries)
                .orElse(Map.of())
                .forEach((group, days) -> exceptions.put(days.checked(() -> new ServiceGroup(group)), days(days)));
        return exceptions;
    }

    private static Audience audience(Node audience) {
        if (audience.isText()) {
            if (!"everybody".equals(audience.text())) {
                throw audience.refused("must be everybody, or a list of days and shares");
            }
            return new Audience.Everybody();
        }
        return audience.checked(() -> new Audience.Growing(steps(audience)));
    }

    private static List<Audience.Step> steps(Node audience) {
        return audience.items().stream()
                .map(step -> step.only("from", "percent"))
                .map(step -> step.checked(() -> new Audience.Step(
                        step.required("from").day(), step.required("percent").number())))
                .toList();
    }

    private static @Nullable Narrowing narrowing(Node plan) {
        return plan.at("narrowed")
                .map(narrowed -> narrowed.only("from", "level"))
                .map(narrowed -> narrowed.checked(() -> new Narrowing(
                        narrowed.required("from").day(),
                        new Level(narrowed.required("level").number()))))
                .orElse(null);
    }

    private static Map<PlanText, Map<Language, String>> texts(Node plan) {
        var texts = new EnumMap<PlanText, Map<Language, String>>(PlanText.class);
        plan.at("texts").ifPresent(node -> {
            node.only(Stream.of(PlanText.values()).map(PlanText::tag).toArray(String[]::new));
            for (var place : PlanText.values()) {
                node.at(place.tag()).ifPresent(words -> texts.put(place, PlanWords.read(words)));
            }
        });
        return texts;
    }
}
