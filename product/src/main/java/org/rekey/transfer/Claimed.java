package org.rekey.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rekey.key.KeyArrivals;
import org.rekey.key.KeyTypeId;
import org.rekey.person.Arrivals;
import org.rekey.transfer.Brought.Somebody;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What of a thousand persons somebody has already, in the database or earlier among the thousand; in a rehearsal,
/// earlier in the file.
final class Claimed {
    /// Those of erased persons as [ExternalId#erased] has them.
    private final Set<String> externalIds;

    private final Set<UUID> persons;
    private final Arrivals.Taken taken;
    private final Map<KeyTypeId, Set<String>> marks;
    private final @Nullable EarlierLines earlier;
    private final Set<String> seen = new HashSet<>();

    private Claimed(
            Set<String> externalIds,
            Set<UUID> persons,
            Arrivals.Taken taken,
            Map<KeyTypeId, Set<String>> marks,
            @Nullable EarlierLines earlier) {
        this.externalIds = externalIds;
        this.persons = persons;
        this.taken = taken;
        this.marks = marks;
        this.earlier = earlier;
    }

    /// @param earlier lines that were judged and not written, if there are
    static Claimed among(
            List<Somebody> people,
            @Nullable EarlierLines earlier,
            JdbcClient jdbc,
            Arrivals arrivals,
            KeyArrivals keys) {
        var marks = new HashMap<KeyTypeId, Set<String>>();
        for (var kind : keys.kinds()) {
            var said = people.stream()
                    .flatMap(one -> one.marks().getOrDefault(kind.type(), Set.of()).stream())
                    .toList();
            marks.put(kind.type(), said.isEmpty() ? Set.of() : kind.taken(said));
        }
        return new Claimed(
                externalIds(people, jdbc),
                persons(people, jdbc),
                arrivals.taken(people.stream().map(Somebody::claims).toList()),
                marks,
                earlier);
    }

    /// What is to be done with somebody. Whoever is let in has claimed what is theirs.
    Verdict judge(Somebody one) {
        if (known(one)) {
            return new Verdict.Known();
        }
        return objection(one).<Verdict>map(Verdict.Refused::new).orElseGet(() -> {
            seen.addAll(own(one));
            return new Verdict.Welcome();
        });
    }

    /// Keeps what was claimed among these for the lines that follow.
    void remember() {
        if (earlier != null) {
            earlier.add(seen);
        }
    }

    private boolean stoodEarlier(String claim) {
        return earlier != null && earlier.had(claim);
    }

    private boolean known(Somebody one) {
        return one.externalId() == null
                ? one.claims().number().stream()
                        .anyMatch(number -> taken.numbers().containsKey(number) || stoodEarlier(number))
                : externalIds.contains(one.externalId()) || stoodEarlier("id " + one.externalId());
    }

    private Optional<String> objection(Somebody one) {
        if (one.externalId() != null && externalIds.contains(ExternalId.erased(one.externalId()))) {
            return Optional.of("id is that of a person who was erased here");
        }
        if (persons.contains(one.id().value())) {
            return Optional.of("person is somebody else's");
        }
        if (one.claims().number().stream().anyMatch(taken.numbers()::containsKey)) {
            return Optional.of("nationalNumber is somebody else's");
        }
        if (one.claims().username().stream().anyMatch(taken.usernames()::containsKey)) {
            return Optional.of("username is somebody else's");
        }
        for (var kind : one.marks().entrySet()) {
            if (kind.getValue().stream().anyMatch(marks.getOrDefault(kind.getKey(), Set.of())::contains)) {
                return Optional.of("keys: a number is another key's");
            }
        }
        return own(one).stream().anyMatch(claim -> seen.contains(claim) || stoodEarlier(claim))
                ? Optional.of("id, person, nationalNumber, username or the number of a key stood on an earlier line")
                : Optional.empty();
    }

    private static List<String> own(Somebody one) {
        var own = new ArrayList<>(one.claims().all());
        own.add("person " + one.id());
        if (one.externalId() != null) {
            own.add("id " + one.externalId());
        }
        one.marks().forEach((kind, marks) -> marks.forEach(mark -> own.add(kind + " " + mark)));
        return own;
    }

    private static Set<String> externalIds(List<Somebody> people, JdbcClient jdbc) {
        var said = people.stream()
                .map(Somebody::externalId)
                .filter(id -> id != null)
                .flatMap(id -> Stream.of(id, ExternalId.erased(id)))
                .toArray(String[]::new);
        return new HashSet<>(jdbc.sql("select external_id from brought_person where external_id = any(:ids)")
                .param("ids", said)
                .query(String.class)
                .list());
    }

    private static Set<UUID> persons(List<Somebody> people, JdbcClient jdbc) {
        var said = people.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        return new HashSet<>(jdbc.sql("select person_id from person where person_id = any(:ids)")
                .param("ids", said)
                .query(UUID.class)
                .list());
    }

    /// What is to be done with a person who comes.
    sealed interface Verdict {
        record Welcome() implements Verdict {}

        record Known() implements Verdict {}

        record Refused(String reason) implements Verdict {}
    }
}
