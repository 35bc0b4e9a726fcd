package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tests cost: most need no container, and those that do share few of them. */
class TestClassesTest {

    private static final int MOST_STARTS = 3;
    private static final int MOST_STARTS_OF_ITS = 9;
    private static final String USUAL = "the usual settings";

    private final List<JavaClass> classes = new ClassFileImporter()
                    .importUrl(TestClassesTest.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .stream()
                    .filter(type ->
                            type.isTopLevelClass() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                    .toList();

    @Test
    void atLeastHalfNeedNoContainer() {
        List<JavaClass> tests = named("Test");
        long plain = tests.stream().filter(test -> !needsAContainer(test)).count();

        assertThat(plain * 2).as("%d of %d", plain, tests.size()).isGreaterThanOrEqualTo(tests.size());
    }

    /** Quarkus starts anew for every other profile. */
    @Test
    void containersAreShared() {
        assertThat(profiles("Test")).contains(USUAL, "Installed").hasSizeLessThanOrEqualTo(MOST_STARTS);
        assertThat(profiles("IT"))
                .contains(USUAL, "OnPostgres", "TrinoAlone")
                .hasSizeLessThanOrEqualTo(MOST_STARTS_OF_ITS);
    }

    private List<String> profiles(String ending) {
        return named(ending).stream()
                .filter(TestClassesTest::needsAContainer)
                .map(TestClassesTest::profile)
                .distinct()
                .toList();
    }

    private static String profile(JavaClass test) {
        return ancestors(test)
                .flatMap(type -> type.tryGetAnnotationOfType(TestProfile.class.getName()).stream())
                .findFirst()
                .map(annotation -> ((JavaClass) annotation.get("value").orElseThrow()).getName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .orElse(USUAL);
    }

    private List<JavaClass> named(String ending) {
        return classes.stream()
                .filter(type -> type.getSimpleName().endsWith(ending))
                .toList();
    }

    private static boolean needsAContainer(JavaClass test) {
        return ancestors(test).anyMatch(type -> type.isAnnotatedWith(QuarkusTest.class));
    }

    /** The class itself and those that it extends. */
    private static Stream<JavaClass> ancestors(JavaClass test) {
        return Stream.iterate(
                        Optional.of(test),
                        Optional::isPresent,
                        type -> type.orElseThrow().getRawSuperclass())
                .map(Optional::orElseThrow);
    }
}
