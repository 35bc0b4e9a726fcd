package io.fondaco;

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
import io.quarkus.scheduler.Scheduled;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the import table of docs/architecture.md. */
class ArchitectureTest {

    private static final String BASE = "io.fondaco.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.fondaco");

    /** Which feature may import which; every feature may import {@code job} and {@code common} besides. */
    private static final Map<String, Set<String>> ALLOWED = new HashMap<>(Map.ofEntries(
            Map.entry("common", Set.of()),
            Map.entry("job", Set.of()),
            Map.entry("reconcile", Set.of()),
            Map.entry("engine", Set.of()),
            Map.entry("identity", Set.of()),
            Map.entry("audit", Set.of("identity")),
            Map.entry("product", Set.of("engine", "identity", "audit")),
            Map.entry("access", Set.of("product", "reconcile", "engine", "identity", "audit")),
            Map.entry("usage", Set.of("product", "engine", "identity", "audit")),
            Map.entry("search", Set.of("product", "usage", "access", "engine", "identity")),
            Map.entry("lineage", Set.of("product", "usage", "access", "engine", "identity")),
            Map.entry("notification", Set.of("access", "product", "usage", "identity", "audit")),
            Map.entry("http", Set.of("identity")),
            Map.entry("web", features()),
            Map.entry("api", features()),
            Map.entry("dev", features())));

    private static Set<String> features() {
        return Set.of(
                "http",
                "engine",
                "identity",
                "audit",
                "product",
                "access",
                "usage",
                "search",
                "lineage",
                "notification");
    }

    @Test
    void importsRunDownwardsOnly() {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            String feature = feature(from);
            Set<String> allowed = new HashSet<>(ALLOWED.getOrDefault(feature, Set.of()));
            allowed.add(feature);
            allowed.add("common");
            if (!feature.equals("common")) {
                allowed.add("job");
            }
            from.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(BASE))
                    .filter(target -> !allowed.contains(feature(target)))
                    .forEach(target -> wrong.add(from.getName() + " -> " + target.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching("io.fondaco.(*)..").should().beFreeOfCycles().check(CLASSES);
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
                .doNotHaveSimpleName("WakeReconciler")
                .should()
                .beDeclaredInClassesThat(dependOnJobs())
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> dependOnJobs() {
        return DescribedPredicate.describe(
                "run by Jobs",
                type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Jobs.class)));
    }

    @Test
    void everyFeatureIsInTheTable() {
        Set<String> features = new TreeSet<>();
        CLASSES.forEach(type -> features.add(feature(type)));
        assertThat(ALLOWED.keySet()).containsAll(features);
    }

    private static String feature(JavaClass type) {
        String rest = type.getPackageName().substring(BASE.length());
        return Arrays.asList(rest.split("\\.")).getFirst();
    }
}
