package org.rekey.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A kind of key can be taken away: its folder is deleted, and the rest compiles as it is.
///
/// The demo and the load test hand out keys of their own and name the kinds that they hand out; both are left out
/// too.
@Tag("full")
class KeyFoldersTests {
    private static final Path GENERATED = Path.of("target", "generated-sources", "jte");
    private static final List<String> NAMING_KEYS = List.of("demo", "bench");

    static Stream<String> kinds() {
        return Sources.keyFolders().stream().map(folder -> folder.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theRestCompilesWithout(String kind, @TempDir Path classes) throws Exception {
        List<Path> rest = Stream.of(Sources.MAIN.getParent().getParent(), GENERATED)
                .flatMap(root -> Sources.below(root, "java").stream())
                .filter(file -> !isGone(file, kind))
                .toList();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();

        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiled = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-implicit:none",
                                    "-nowarn",
                                    "-cp",
                                    libraries(),
                                    "-d",
                                    classes.toString()),
                            null,
                            files.getJavaFileObjectsFromPaths(rest))
                    .call();

            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    private static boolean isGone(Path file, String kind) {
        String path = file.toString();
        return path.contains("/keys/" + kind + "/")
                || NAMING_KEYS.stream().anyMatch(folder -> path.contains("/org/rekey/" + folder + "/"));
    }

    /// Without what is compiled of the product.
    private static String libraries() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(":")).filter(entry -> entry.endsWith(".jar")).collect(Collectors.joining(":"));
    }
}
