package org.rekey.console;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.rekey.database.DatabaseStart;
import org.rekey.database.ToolBeans;
import org.rekey.office.Officers;
import org.rekey.person.PersonId;
import org.rekey.person.Username;
import org.rekey.person.Usernames;
import org.rekey.schedule.SystemTime;
import org.rekey.settings.SettingsFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// `rekey operator add USERNAME` makes somebody an operator: the first two, before the console can be used, and
/// whoever must get in when no other operator can. `rekey operator remove USERNAME` and `rekey operator list` do
/// what they say. All take `[--settings FILE]`, work while the service runs, and are written into the audit trail.
public final class OperatorCommand implements ToIntFunction<List<String>> {
    private static final String USAGE = """
            usage: rekey operator add USERNAME [--settings FILE]      let somebody open the console
                   rekey operator remove USERNAME [--settings FILE]   let them no longer
                   rekey operator list [--settings FILE]              who may, by username
            """;

    @Override
    public int applyAsInt(List<String> arguments) {
        var words = new ArrayList<>(arguments);
        var what = words.isEmpty() ? "" : words.removeFirst();
        boolean lists = what.equals("list");
        if (!lists && (!List.of("add", "remove").contains(what) || words.isEmpty())) {
            return usage();
        }
        var name = lists ? "" : words.removeFirst();
        var location = SettingsFile.location(words);
        if (location.isEmpty()) {
            return usage();
        }
        try (var context = context(location.get())) {
            return lists ? list(context) : change(what.equals("add"), name, context);
        }
    }

    private static int usage() {
        System.err.print(USAGE);
        return 2;
    }

    private static int list(ConfigurableApplicationContext context) {
        var usernames = context.getBean(Usernames.class);
        for (var operator : context.getBean(Operators.class).all()) {
            System.out.println(usernames.of(operator).map(Username::value).orElse(operator.toString()));
        }
        return 0;
    }

    private static int change(boolean add, String name, ConfigurableApplicationContext context) {
        var person = holder(name, context.getBean(Usernames.class));
        if (person.isEmpty()) {
            System.err.println("nobody has that username");
            return 1;
        }
        var operators = context.getBean(Operators.class);
        var officers = context.getBean(Officers.class);
        var now = SystemTime.NOW.instant();
        Optional<Boolean> changed = context.getBean(TransactionTemplate.class).execute(status -> {
            operators.decideAlone();
            if (add && officers.worksAnywhere(person.get())) {
                return Optional.empty();
            }
            return Optional.of(
                    add
                            ? operators.add(person.get(), OperatorAdded.By.COMMAND, now)
                            : operators.remove(person.get(), OperatorAdded.By.COMMAND, now));
        });
        if (changed.isEmpty()) {
            System.err.println(
                    name + " works at an office, and an operator does not: whoever decides on officers is none."
                            + " Take the roles away in the console first, or choose somebody else.");
            return 1;
        }
        System.out.println(
                changed.get()
                        ? "done, and written into the audit trail; operators now: "
                                + operators.all().size()
                        : name + (add ? " is an operator already" : " is no operator"));
        return 0;
    }

    private static Optional<PersonId> holder(String name, Usernames usernames) {
        try {
            return usernames.holder(new Username(name.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    private static ConfigurableApplicationContext context(String location) {
        return new SpringApplicationBuilder(Tools.class)
                .web(WebApplicationType.NONE)
                .initializers(DatabaseStart.orJoin())
                .run("--spring.config.location=" + location, "--logging.level.root=warn");
    }

    // not a @Configuration: the service itself must not find it
    @ComponentScan({"org.rekey.database", "org.rekey.vault", "org.rekey.person"})
    @ComponentScan(
            basePackages = {"org.rekey.audit", "org.rekey.console", "org.rekey.office"},
            useDefaultFilters = false,
            includeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = "org\\.rekey\\.(audit\\.AuditTrail|console\\.Operators|office\\.Officers)"))
    @Import(ToolBeans.class)
    static class Tools {
        @Bean
        static InstantSource time() {
            return SystemTime.NOW;
        }
    }
}
