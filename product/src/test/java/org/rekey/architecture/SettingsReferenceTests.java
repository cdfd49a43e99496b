package org.rekey.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// `docs/settings.md` is what the records of settings say: name, shape, default and meaning of each.
class SettingsReferenceTests {
    private static final Path DOCUMENT = Path.of("../docs/settings.md");
    private static final Path FRESH = Path.of("target/settings.md");
    private static final String HEAD = """
            # Settings, one by one

            What each is for, and those of Spring Boot that matter here, is in [operations.md](operations.md). Durations are written `90s`, `30m`, `72h` or `14d`, lists with
            commas between. In the environment a name has capitals and no hyphens: `REKEY_WEB_TRUSTEDPROXIES`.

            | setting | shape | default | meaning |
            |---|---|---|---|
            """;

    /// Settings that no record holds.
    private static final String OTHERS = """
            | `rekey.console.minimum-level` | number | `400` | the level below which nobody enters the operators' console; never lower |
            | `rekey.desk.minimum-level` | number | `400` | the level below which nobody enters the desk of registration offices; never lower |
            | `rekey.issuer` | address | none | the address of this installation for browsers and online services, also the issuer of OpenID Connect; it has no path |
            | `rekey.keys.eid.enabled` | `true`, `false` | `false` | whether identity cards are taken |
            | `rekey.keys.email-code.enabled` | `true`, `false` | `true` | whether there are codes by e-mail |
            | `rekey.keys.mobile-app.issuer` | text | `rekey.theme.name` | how apps call the service |
            | `rekey.keys.sms-code.enabled` | `true`, `false` | `true` | whether there are codes by SMS, where `rekey.sms.host` is set |
            | `rekey.mykeys.minimum-level` | number | `300` | the level below which nobody enters My digital keys |
            | `rekey.oidc.rotate-signing-keys-after` | duration | `90d` | the age at which a signing key is followed by another one |
            | `rekey.phase-outs` | place of a file | none | the phase-outs, as `file:/…`; read again when it changes |
            | `rekey.services` | place of a file | none | the online services, as `file:/…`; read again when it changes |
            | `rekey.transfer.secrets` | `true`, `false` | `false` | whether `rekey export --secrets` may seal passwords and secrets of keys for a recipient |
            """;
    private static final List<Pattern> ASKED = Stream.of(
                    "\\$\\{(rekey\\.[a-z.-]+)", "(?<!System\\.)getProperty\\(\"(rekey\\.[a-z.-]+)\"")
            .map(Pattern::compile)
            .toList();

    @Test
    void everySettingIsDocumentedAsItIs() throws Exception {
        var rows = new TreeMap<String, String>();
        for (var type : records()) {
            var prefix = type.getAnnotation(ConfigurationProperties.class).value();
            describe(prefix, type, source(type), rows);
        }
        var database = Class.forName("org.rekey.database.DatabaseSettings"); // bound before there are beans
        describe("rekey", database, source(database), rows);
        OTHERS.lines().forEach(row -> rows.put(row.split("`", 3)[1], row + "\n"));
        assertThat(asked()).isSubsetOf(rows.keySet());
        Files.writeString(FRESH, HEAD + String.join("", rows.values()));

        assertThat(DOCUMENT).as("copy %s when a setting has changed", FRESH).hasSameTextualContentAs(FRESH);
    }

    /// The settings that are asked for one by one, anywhere but in the demo.
    private static List<String> asked() {
        return Sources.below(Sources.MAIN, "java").stream()
                .filter(file -> !file.startsWith(Sources.MAIN.resolve("demo")))
                .map(Sources::text)
                .flatMap(text ->
                        ASKED.stream().flatMap(pattern -> pattern.matcher(text).results()))
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private static void describe(String prefix, Class<?> type, String source, Map<String, String> rows) {
        for (var parameter : type.getDeclaredConstructors()[0].getParameters()) {
            var name = prefix + "." + kebab(parameter.getName());
            if (parameter.getType().isRecord() && parameter.getType().getEnclosingClass() != null) {
                describe(name, parameter.getType(), source, rows);
            } else {
                rows.put(
                        name,
                        "| `%s` | %s | %s | %s |\n"
                                .formatted(
                                        name, shape(parameter), fallback(parameter), meaning(type, parameter, source)));
            }
        }
    }

    private static String shape(Parameter parameter) {
        var type = parameter.getType();
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            var of = ((ParameterizedType) parameter.getParameterizedType()).getActualTypeArguments();
            var last = (Class<?>) of[of.length - 1];
            return Map.class.isAssignableFrom(type)
                    ? "%s for each %s".formatted(word(last), word((Class<?>) of[0]))
                    : "list: " + word(last);
        }
        return word(type);
    }

    private static String word(Class<?> type) {
        if (type.isEnum()) {
            return Stream.of(type.getEnumConstants())
                    .map(constant ->
                            "`" + constant.toString().toLowerCase(Locale.ROOT).replace('_', '-') + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "`true`, `false`";
            case "int", "Integer", "long", "double" -> "number";
            case "Duration" -> "duration";
            case "ZoneId" -> "time zone";
            case "Path" -> "path of a file";
            case "Resource" -> "place of a file";
            case "URI" -> "address";
            default -> "text";
        };
    }

    private static String fallback(Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(DefaultValue.class))
                .map(given -> String.join(",", given.value()))
                .filter(given -> !given.isEmpty())
                .map(given -> "`" + given + "`")
                .orElse("none");
    }

    /// What the record's comment says of the component; of a nested record without such comments, all that it says.
    private static String meaning(Class<?> type, Parameter parameter, String source) {
        var comment = Pattern.compile(
                        "((?: *///[^\n]*\n)+)(?: *@[^\n]*\n)* *(?:public )?record " + type.getSimpleName() + "\\(")
                .matcher(source);
        assertThat(comment.find()).as("a comment on %s", type).isTrue();
        var said = comment.group(1)
                .replaceAll(" *///[ ]?", "")
                .replace("\n", " ")
                .replaceAll("\\[([^\\]]+)\\]\\[[^\\]]+\\]", "$1"); // a link's words
        Matcher own = Pattern.compile("@param " + parameter.getName() + " (.*?)(?=@param|$)")
                .matcher(said);
        boolean found = own.find();
        assertThat(found || !said.contains("@param"))
                .as("%s says what %s is", type.getSimpleName(), parameter.getName())
                .isTrue();
        return (found ? own.group(1) : said).strip().replace("|", "\\|");
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String source(Class<?> type) {
        return Sources.text(Sources.MAIN.resolve(
                type.getName().substring("org.rekey.".length()).replace('.', '/') + ".java"));
    }

    private static List<Class<?>> records() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var types = new ArrayList<Class<?>>();
        for (var found : scanner.findCandidateComponents("org.rekey")) {
            types.add(Class.forName(found.getBeanClassName()));
        }
        return types;
    }
}
