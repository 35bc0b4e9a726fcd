package io.fondaco;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fondaco.job.Jobs;
import io.fondaco.product.folder.PublishFiles;
import io.fondaco.publish.apply.ApplyFiles;
import io.fondaco.publish.version.RollBack;
import io.quarkus.scheduler.Scheduled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the import table of docs/architecture.md. */
class ArchitectureTest {

    private static final String BASE = "io.fondaco.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.fondaco");

    private static final Pattern ROW = Pattern.compile("\\| `([a-z.]+)` \\| .* \\| (.*) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z.]+)`");
    private static final Set<String> SURFACES = Set.of("web", "api", "dev");
    private static final Set<String> EVERYWHERE = Set.of("common", "job");
    private static final int MOST_TYPES = 20;

    /** Which room may import which, as the page prints it; surfaces and dev mode have rows of their own. */
    private static Map<String, Set<String>> allowed() throws IOException {
        Map<String, Set<String>> allowed = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("docs", "architecture.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && !SURFACES.contains(row.group(1))) {
                Set<String> names = new HashSet<>(EVERYWHERE);
                NAME.matcher(row.group(2)).results().forEach(name -> names.add(name.group(1)));
                allowed.put(row.group(1), row.group(1).equals("common") ? Set.of() : names);
            }
        }
        return allowed;
    }

    @Test
    void roomsImportWhatTheTableLetsThem() throws IOException {
        Map<String, Set<String>> allowed = allowed();
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(BASE))
                    .filter(target -> !room(target).equals(room(from)) && !mayImport(allowed, from, target))
                    .forEach(target -> wrong.add(from.getName() + " -> " + target.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean mayImport(Map<String, Set<String>> allowed, JavaClass from, JavaClass target) {
        String surface = feature(from);
        if (surface.equals("dev")) {
            return true;
        }
        return SURFACES.contains(surface)
                ? feature(target).equals(surface) || !SURFACES.contains(feature(target))
                : allowed.getOrDefault(room(from), Set.of()).contains(room(target));
    }

    @Test
    void roomsHaveNoCircles() {
        slices().matching("io.fondaco.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyRoomIsInTheTable() throws IOException {
        Set<String> rooms = new TreeSet<>();
        CLASSES.stream().filter(type -> !SURFACES.contains(feature(type))).forEach(type -> rooms.add(room(type)));
        assertThat(allowed().keySet()).containsExactlyInAnyOrderElementsOf(rooms);
    }

    @Test
    void noRoomIsCrowded() {
        Map<String, Long> types = CLASSES.stream()
                .filter(type -> type.isTopLevelClass()
                        && !type.getSimpleName().equals("package-info")
                        && !type.getSimpleName().contains("_"))
                .collect(Collectors.groupingBy(ArchitectureTest::room, Collectors.counting()));
        types.values().removeIf(count -> count <= MOST_TYPES);
        assertThat(types).isEmpty();
    }

    @Test
    void onlyTheEngineKnowsSqlAndTrino() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.fondaco.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "io.trino..")
                .check(CLASSES);
    }

    @Test
    void onlyTheSurfacesKnowRest() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.fondaco.web..", "io.fondaco.api..", "io.fondaco.http..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void onlyPagesAndNoticesKnowTemplates() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.fondaco.web..", "io.fondaco.notification..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.qute..")
                .check(CLASSES);
    }

    @Test
    void onlyIdentityKnowsOidc() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.fondaco.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.quarkus.oidc..")
                .check(CLASSES);
    }

    /** What runs by a schedule is written down, with what failed; the grants' worker calls the reconciler, which does so. */
    @Test
    void whatIsScheduledIsWrittenDown() {
        methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .and()
                .areDeclaredInClassesThat()
                .haveSimpleNameNotEndingWith("Trigger")
                .should()
                .beDeclaredInClassesThat(dependOnJobs())
                .check(CLASSES);
    }

    /** What publishes by another way goes past the plan and what it checks. */
    @Test
    void onlyWhatWasPlannedIsPublished() {
        methods()
                .that()
                .areDeclaredIn(PublishFiles.class)
                .and()
                .haveNameMatching("publish|goBack")
                .should()
                .onlyBeCalled()
                .byClassesThat(belongToAnyOf(PublishFiles.class, ApplyFiles.class, RollBack.class))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> dependOnJobs() {
        return DescribedPredicate.describe(
                "run by Jobs",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Jobs.class)));
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(BASE.length());
    }

    private static String feature(JavaClass type) {
        String rest = type.getPackageName().substring(BASE.length());
        return Arrays.asList(rest.split("\\.")).getFirst();
    }
}
