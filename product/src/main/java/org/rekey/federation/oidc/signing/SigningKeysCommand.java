package org.rekey.federation.oidc.signing;

import java.time.InstantSource;
import java.util.List;
import java.util.function.ToIntFunction;
import org.rekey.database.DatabaseStart;
import org.rekey.database.ToolBeans;
import org.rekey.schedule.SystemTime;
import org.rekey.settings.SettingsFile;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// `rekey signing rotate` makes the next keys, which sign from tomorrow on, as the service does by itself every
/// ninety days; `rekey signing replace` puts new keys in place of all others at this moment, for when one has
/// leaked. Both take `[--settings FILE]`, work while the service runs, and are written into the audit trail.
public final class SigningKeysCommand implements ToIntFunction<List<String>> {
    private static final String USAGE = """
            usage: rekey signing rotate [--settings FILE]    make the next keys; they sign from tomorrow on
                   rekey signing replace [--settings FILE]   a key has leaked: new keys now, old tokens are void
            """;

    @Override
    public int applyAsInt(List<String> arguments) {
        var what = arguments.isEmpty() ? "" : arguments.getFirst();
        var location = SettingsFile.location(arguments.stream().skip(1).toList());
        if (location.isEmpty() || !List.of("rotate", "replace").contains(what)) {
            System.err.print(USAGE);
            return 2;
        }
        var program = new SpringApplicationBuilder(Tools.class)
                .web(WebApplicationType.NONE)
                .initializers(DatabaseStart.orJoin());
        try (var context = program.run("--spring.config.location=" + location.get(), "--logging.level.root=warn")) {
            var rotation = context.getBean(SigningKeyRotation.class);
            if (what.equals("rotate")) {
                rotation.rotate();
            } else {
                rotation.replaceAtOnce();
            }
            context.getBean(SigningKeyTable.class).all().forEach(SigningKeysCommand::tell);
            return 0;
        }
    }

    private static void tell(SigningKey key) {
        System.out.printf("%s %-7s %s%n", key.algorithm(), key.state(SystemTime.NOW.instant()), key.id());
    }

    // not a @Configuration: the service itself must not find it
    @ComponentScan({"org.rekey.database", "org.rekey.vault", "org.rekey.federation.oidc.signing"})
    @ComponentScan(
            basePackages = "org.rekey.audit",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = "org\\.rekey\\.audit\\.AuditTrail"))
    @Import(ToolBeans.class)
    static class Tools {
        @Bean
        static InstantSource time() {
            return SystemTime.NOW;
        }
    }
}
