package org.rekey.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Conditional;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.transaction.annotation.Transactional;

/// The shape of the program: who may know whom, who may read a clock, what a decision may not touch.
class ArchitectureTests {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("__")) // what a build before laid out (ADR 27)
            .importPackages("org.rekey");

    /// Names that say nothing (docs: CONTRIBUTING.md). If no better one comes, the class is two classes.
    private static final Pattern EMPTY_NAME = Pattern.compile(".*(Helper|Utils?|Manager|Impl|Base|Data)");

    private static final Set<String> WORDS = Set.of(
            "org.rekey.phaseout", "org.rekey.logon", "org.rekey.key", "org.rekey.person", "org.rekey.onlineservice");

    private static final Pattern DECLARED = Pattern.compile("@ApplicationModule\\(\\s*allowedDependencies");

    /// What the mutation tests name, which are for decisions alone, with what is in it.
    private static final List<Pattern> DECIDE = Pattern.compile("<param>(org\\.rekey[^<]*)</param>")
            .matcher(Sources.text(Path.of("pom.xml")).split("</?targetClasses>", 3)[1])
            .results()
            .map(param -> Pattern.compile(param.group(1).replace(".", "\\.").replace("*", ".*") + "(\\$.*)?"))
            .toList();

    private static final Set<String> DECIDED = Set.of("FlowState", "FlowEvent", "Verification", "Decision", "Demand");

    @Test
    void everyModuleKnowsOnlyTheModulesThatItDeclares() {
        ApplicationModules.of("org.rekey").verify();
    }

    @Test
    void everyModuleDeclaresWhatItMayKnow() {
        var silent = Sources.below(Sources.MAIN, "java").stream()
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> file.getParent().getParent().equals(Sources.MAIN))
                .filter(file ->
                        !file.getParent().endsWith("demo") && !file.getParent().endsWith("bench"))
                .filter(file -> !DECLARED.matcher(Sources.text(file)).find());

        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "notice", "audit", "demo", "bench"})
    void nobodyImports(String leaf) {
        noClasses()
                .that(not(resideInAPackage("org.rekey." + leaf + "..")))
                .and(not(resideInAnyPackage("org.rekey.demo..", "org.rekey.bench..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rekey." + leaf + "..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void kindsOfKeyDoNotKnowEachOther() {
        slices().matching("org.rekey.keys.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void onlyTheScheduleReadsAClock() {
        noClasses()
                .that(not(resideInAPackage("org.rekey.schedule")))
                .should()
                .callMethodWhere(readsAClock())
                .orShould()
                .callConstructor(Date.class)
                .check(PROGRAM);
    }

    /// Nothing would begin one: the program has no proxies.
    @Test
    void nobodyAsksForATransactionByAnAnnotation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(PROGRAM);
    }

    /// It would be decided when the program is built; `@OnlyWith` is decided at each start (ADR 27).
    @Test
    void noBeanHasAConditionOfSprings() {
        noClasses().should().beMetaAnnotatedWith(Conditional.class).check(PROGRAM);
        noMethods().should().beMetaAnnotatedWith(Conditional.class).check(PROGRAM);
    }

    @Test
    void theDecisionsAreThoseOfTheMutationTests() {
        assertThat(DECIDE)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(PROGRAM)
                        .as("%s", name)
                        .anyMatch(type -> name.matcher(type.getName()).matches()));
    }

    @Test
    void decisionsTouchNoFrameworkNoDatabaseAndNoRequest() {
        noClasses()
                .that(areDecisions())
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "jakarta.servlet.."))
                .check(PROGRAM);
    }

    @Test
    void everyPackageIsNullMarked() {
        var unmarked = PROGRAM.stream()
                .map(type -> Sources.MAIN.resolve(type.getPackageName()
                        .replaceFirst("^org\\.rekey\\.?", "")
                        .replace('.', '/')))
                .map(folder -> folder.resolve("package-info.java"))
                .distinct()
                .filter(file -> !Files.exists(file) || !Sources.text(file).contains("@NullMarked"))
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    @Test
    void noTypeHasANameThatSaysNothing() {
        assertThat(PROGRAM.stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> EMPTY_NAME.matcher(name).matches()))
                .isEmpty();
    }

    private static DescribedPredicate<JavaMethodCall> readsAClock() {
        return DescribedPredicate.describe("reads a clock", call -> {
            MethodCallTarget target = call.getTarget();
            var owner = target.getOwner();
            return switch (target.getName()) {
                case "now" -> owner.getPackageName().equals("java.time");
                case "system", "systemUTC", "systemDefaultZone", "tickMillis" ->
                    owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class);
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                default -> false;
            };
        });
    }

    /// Records and enums of the packages of words, what decides, and what is decided.
    private static DescribedPredicate<JavaClass> areDecisions() {
        return DescribedPredicate.describe(
                "are decisions",
                type -> decides(type)
                        || DECIDED.contains(type.getSimpleName())
                        || (WORDS.contains(type.getPackageName())
                                && (type.isRecord() || type.isEnum())
                                && !type.getName().contains("$$")
                                && !type.isMetaAnnotatedWith(
                                        "org.springframework.boot.context.properties.ConfigurationProperties")));
    }

    private static boolean decides(JavaClass type) {
        return DECIDE.stream().anyMatch(name -> name.matcher(type.getName()).matches());
    }
}
