package org.rekey.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.rekey.person.Departures;
import org.rekey.person.ErasureReason;
import org.rekey.person.Erasures;
import org.rekey.person.NationalNumber;
import org.rekey.person.People;
import org.rekey.person.PersonId;
import org.rekey.settings.CommandWords;
import org.rekey.settings.SettingsFile;
import org.springframework.context.ApplicationContext;

/// `rekey erase PERSON --why REASON`: destroys what is known of a person. Without `--yes` it says whom it would be.
public final class EraseCommand implements ToIntFunction<List<String>> {
    private static final String USAGE = """
            usage: rekey erase PERSON --why request|deceased|mistake|order [--case REFERENCE] [--yes] [--settings FILE]
            PERSON is an id, or - for a national number that is read from standard input.
            Without --yes nothing happens: it says who it would be.
            """;

    @Override
    public int applyAsInt(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        try {
            var reason = CommandWords.option("--why", words).flatMap(ErasureReason::of);
            var reference = CommandWords.option("--case", words).orElse("");
            var settings = CommandWords.option("--settings", words);
            boolean sure = words.remove("--yes");
            var location = SettingsFile.location(settings);
            if (words.size() != 1 || reason.isEmpty() || location.isEmpty()) {
                System.err.print(USAGE);
                return 2;
            }
            try (var context = TransferProgram.start(location.get())) {
                var person = person(words.getFirst(), context);
                if (person.isEmpty()) {
                    System.err.println("there is no such person");
                    return 1;
                }
                return sure ? erase(person.get(), reason.get(), reference, context) : rehearse(person.get(), context);
            }
        } catch (IllegalArgumentException unfit) {
            System.err.println(unfit.getMessage());
            System.err.print(USAGE);
            return 2;
        }
    }

    private static Optional<PersonId> person(String word, ApplicationContext context) {
        var people = context.getBean(People.class);
        if (!word.equals("-")) {
            return Optional.of(new PersonId(UUID.fromString(word)));
        }
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            return Optional.ofNullable(line).flatMap(NationalNumber::parse).flatMap(people::ofNationalNumber);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static int rehearse(PersonId person, ApplicationContext context) {
        var found = context.getBean(Departures.class).of(List.of(person));
        if (found.isEmpty()) {
            System.err.println("there is no such person");
            return 1;
        }
        System.out.printf(
                "would erase %s, entered on %s; say --yes%n",
                person, found.getFirst().enrolledAt());
        return 0;
    }

    private static int erase(PersonId person, ErasureReason reason, String reference, ApplicationContext context) {
        var now = context.getBean(InstantSource.class).instant();
        boolean erased = context.getBean(Erasures.class).erase(person, reason, reference, now);
        System.out.println(erased ? "erased " + person : "there is no such person, or it was erased before");
        return erased ? 0 : 1;
    }
}
