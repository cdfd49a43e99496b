package org.rekey.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.rekey.database.DatabaseAccess;
import org.rekey.database.DatabaseStart;
import org.rekey.schedule.SystemTime;
import org.rekey.settings.CommandWords;
import org.rekey.settings.SettingsFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The command `keys`: `keys new` makes a key file, `keys rotate [purpose]` puts new keys into it, `keys show`
/// lists them without the secrets; `keys apart purpose PATH` moves those of one purpose into another file; `keys
/// renew` seals what is in the database under the new keys, and `keys prune [purpose]` drops former keys under
/// which nothing is left.
///
/// The file is the one of the settings (`--settings FILE`) or of `--file PATH`. A new key is used from two minutes
/// later on, when every node has read it; `--at-once` does not wait, for when a key has leaked.
public final class KeysCommand implements ToIntFunction<List<String>> {
    private static final Set<String> IN_DATABASE = Set.of("renew", "prune");

    @Override
    public int applyAsInt(List<String> arguments) {
        var rest = new ArrayList<>(arguments);
        Optional<String> settings;
        try {
            settings = CommandWords.option("--settings", rest);
        } catch (IllegalArgumentException incomplete) {
            System.err.println(incomplete.getMessage());
            return 2;
        }
        var location = SettingsFile.location(settings);
        if (location.isEmpty()) {
            System.err.println("the settings file " + settings.orElse("") + " cannot be read");
            return 2;
        }
        if (!rest.isEmpty() && IN_DATABASE.contains(rest.getFirst())) {
            return inDatabase(location.get(), rest);
        }
        return new KeyTasks(keyFile(location.get()), SystemTime.NOW, System.out).run(rest);
    }

    private static int inDatabase(String location, List<String> words) {
        boolean renews = words.equals(List.of("renew"));
        if (!renews && (words.size() > 2 || !words.getFirst().equals("prune"))) {
            System.err.println("usage: rekey keys renew | prune [purpose]   [--settings FILE]");
            return 2;
        }
        try (var context = new SpringApplicationBuilder(Tools.class)
                .web(WebApplicationType.NONE)
                .initializers(DatabaseStart.orJoin())
                .run("--spring.config.location=" + location, "--logging.level.root=warn")) {
            var access = context.getBean(DatabaseAccess.class);
            // the owner: the program itself may not touch the audit trail
            var owner = new DriverManagerDataSource(
                    access.url(), access.owner().user(), access.owner().password());
            var tasks = new RenewalTasks(
                    new KeyFile(context.getBean(VaultSettings.class).keyFile()),
                    SystemTime.NOW,
                    JdbcClient.create(owner),
                    new TransactionTemplate(new JdbcTransactionManager(owner)),
                    System.out);
            return renews ? tasks.renew() : tasks.prune(words.stream().skip(1).findFirst());
        } catch (KeyFileRefused | IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            return 1;
        }
    }

    // not a @Configuration: the service itself must not find it
    @ComponentScan("org.rekey.database")
    @EnableConfigurationProperties(VaultSettings.class)
    static class Tools {}

    private static Optional<Path> keyFile(String location) {
        var environment = new StandardEnvironment();
        var given = new MapPropertySource("command", Map.of("spring.config.location", location));
        environment.getPropertySources().addFirst(given);
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Optional.ofNullable(
                Binder.get(environment).bind("rekey.vault.key-file", Path.class).orElse(null));
    }
}
