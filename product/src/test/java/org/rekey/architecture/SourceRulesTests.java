package org.rekey.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rekey.text.Texts;

/// What can only be seen in the sources: lengths, words in the wrong place, text outside the texts.
class SourceRulesTests {
    private static final int LONGEST = 300;
    private static final Pattern KEY_TYPE_ID = Pattern.compile("new KeyTypeId\\(\"([a-z0-9-]+)\"\\)");
    private static final Pattern KEY_TYPE = Pattern.compile("class (\\w+)[^{]* implements [^{]*\\bKeyType<");

    /// What a template may hold beside its texts: comments, directives, expressions, tags, drawings.
    private static final Pattern NO_TEXT = Pattern.compile(
            "(?s)<%--.*?--%>|<svg.*?</svg>|<!doctype html>|\\$(?:unsafe)?\\{[^}]*}|!\\{[^}]*}|^@(?:import|param)[^\\n]*$",
            Pattern.MULTILINE);

    private static final Pattern TEMPLATE_IMPORT = Pattern.compile("org\\.rekey\\.(\\w+)\\.");

    @Test
    void noFileIsLongerThanAScreenOrFive() {
        var all = Stream.concat(Sources.product("java", "jte", "sql", "js").stream(), Sources.tests("java").stream());

        assertThat(all.filter(file -> Sources.text(file).lines().count() > LONGEST))
                .isEmpty();
    }

    @Test
    void onlyAKeysOwnFolderNamesTheKey() {
        var faults = new ArrayList<String>();
        for (var folder : Sources.keyFolders()) {
            for (var name : namesOf(folder)) {
                var word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
                elsewhere(folder)
                        .filter(file -> word.matcher(Sources.text(file)).find())
                        .forEach(file -> faults.add(file + " names " + name));
            }
        }

        assertThat(faults).isEmpty();
    }

    /// What a test makes there must be gone afterwards: these two see to it, and JUnit's `@TempDir` does.
    @Test
    void testsMakeNoTemporaryFilesOfTheirOwn() {
        assertThat(Sources.tests("java").stream()
                        .filter(file -> !file.endsWith("ScratchFolder.java") && !file.endsWith("TestFolders.java"))
                        .filter(file -> Sources.text(file).contains(".create" + "Temp")))
                .isEmpty();
    }

    @Test
    void everyKeysFolderTellsItsName() {
        assertThat(Sources.keyFolders())
                .allSatisfy(folder -> assertThat(namesOf(folder)).hasSizeGreaterThan(1));
    }

    @Test
    void nothingAsksForAServletSession() {
        assertThat(Sources.product("java").stream()
                        .filter(file -> !file.endsWith("NoHttpSession.java")) // which throws when one is asked for
                        .filter(file -> Sources.text(file).contains("getSession(")))
                .isEmpty();
    }

    /// A line with two members of one name is not written at all: what the form of the log (ECS) calls so itself is
    /// taken.
    @Test
    void noLineOfTheLogUsesAWordOfItsForm() {
        var taken = Pattern.compile("addKeyValue\\(\"(log|process|service|message|ecs|tags|error)\"");

        assertThat(Sources.product("java").stream()
                        .filter(file -> taken.matcher(Sources.text(file)).find()))
                .isEmpty();
    }

    @Test
    void templatesKnowTheirOwnModuleTheWordsAndTheFrame() {
        var faults = new ArrayList<String>();
        for (var template : Sources.product("jte")) {
            var own = Sources.MAIN.relativize(template).getName(0).toString();
            var allowed = Set.of("web", "person", "key", "text", "onlineservice", "phaseout", "office");
            TEMPLATE_IMPORT
                    .matcher(Sources.text(template))
                    .results()
                    .map(found -> found.group(1))
                    .filter(module -> !module.equals(own) && !allowed.contains(module))
                    .forEach(module -> faults.add(template + " knows " + module));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void noTemplateHoldsAText() {
        assertThat(Sources.product("jte").stream()
                        .filter(file -> !file.startsWith(Sources.MAIN.resolve("demo")))
                        .flatMap(file -> wordsOutsideTags(file).map(word -> file + ": " + word)))
                .isEmpty();
    }

    @Test
    void textsAreWholeInEveryLanguage() {
        assertThat(new Texts().keys()).isNotEmpty();
    }

    @Test
    void everyTextBelongsToThePackageThatHoldsIt() {
        var faults = new ArrayList<String>();
        for (var file : Sources.product("properties")) {
            var path = Sources.MAIN.relativize(file);
            if (!file.startsWith(Sources.MAIN) || path.startsWith("demo")) {
                continue;
            }
            var modules = modules(path);
            Sources.text(file)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                    .filter(line -> !modules.contains(line.substring(0, Math.max(0, line.indexOf('.')))))
                    .forEach(line -> faults.add(path + ": " + line));
        }

        assertThat(faults).isEmpty();
    }

    /// What the keys of a file's texts may begin with: the folders that it lies in.
    private static Set<String> modules(Path file) {
        if (file.startsWith("keys")) {
            return Set.of("key");
        }
        var folders = new TreeSet<String>();
        file.getParent().forEach(folder -> folders.add(folder.toString()));
        return folders;
    }

    /// The demo shows keys, measuring uses one, and so do the pictures and texts that belong to nobody's code.
    private static Stream<Path> elsewhere(Path folder) {
        return Sources.product("java", "jte", "sql", "properties", "yaml", "js", "css").stream()
                .filter(file -> !file.startsWith(folder))
                .filter(file -> !file.startsWith(Sources.MAIN.resolve("demo")))
                .filter(file -> !file.startsWith(Sources.MAIN.resolve("bench")))
                .filter(file -> !file.toString().contains("/demo/"));
    }

    private static Set<String> namesOf(Path folder) {
        var names = new TreeSet<String>();
        for (var file : Sources.below(folder, "java")) {
            var text = Sources.text(file);
            Stream.of(KEY_TYPE_ID, KEY_TYPE)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .forEach(found -> names.add(found.group(1)));
        }
        return names;
    }

    private static Stream<String> wordsOutsideTags(Path template) {
        var text = NO_TEXT.matcher(Sources.text(template)).replaceAll(" ");
        return Stream.of(outside(text).toString().split("\\s+"))
                .filter(word -> word.matches("\\p{L}{2,}.*"))
                .toList()
                .stream();
    }

    /// What is left without tags and without directives such as `@if(…)`, whose brackets may be nested.
    private static StringBuilder outside(String text) {
        var left = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<') {
                at = text.indexOf('>', at) + 1;
                left.append(' ');
            } else if (c == '@' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                at = afterDirective(text, at);
            } else {
                left.append(c);
                at++;
            }
        }
        return left;
    }

    private static int afterDirective(String text, int at) {
        int end = at + 1;
        while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        int depth = 0;
        while (end < text.length() && (text.charAt(end) == '(' || depth > 0)) {
            depth += switch (text.charAt(end)) {
                case '(' -> 1;
                case ')' -> -1;
                default -> 0;
            };
            end++;
            if (depth == 0) {
                break;
            }
        }
        return end;
    }

    @Test
    void findsTextThatStandsInATemplate() {
        assertThat(outside("@if(page.has(\"x\"))Hello<b title=\"no\">World</b>@endif")
                        .toString()
                        .split(" "))
                .containsExactly("Hello", "World");
    }
}
