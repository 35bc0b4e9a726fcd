package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/configuration.md to the code: names and defaults, so that the page stays true. */
class ConfigurationPageTest {

    private static final Pattern ROW = Pattern.compile("\\| `(fondaco\\.[a-z0-9.-]+)` \\| (?:`(.*?)`)? ?\\|.*");
    private static final Pattern SETTING = Pattern.compile("(fondaco\\.[a-z0-9.-]+)=(.*)");

    @Test
    void everyKeyIsThereWithItsDefault() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.fondaco").stream()
                        .filter(found -> found.isAnnotatedWith(ConfigMapping.class))
                        .map(JavaClass::reflect)
                        .forEach(type ->
                                collect(type.getAnnotation(ConfigMapping.class).prefix(), type, expected));
        expected.putAll(settings());

        assertThat(page())
                .as("docs/configuration.md lists every key with its default")
                .containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static void collect(String prefix, Class<?> type, Map<String, String> expected) {
        for (Method method : type.getMethods()) {
            if (method.isDefault()) {
                continue;
            }
            String key =
                    method.isAnnotationPresent(WithParentName.class) ? prefix : prefix + "." + kebab(method.getName());
            WithDefault byDefault = method.getAnnotation(WithDefault.class);
            if (method.getReturnType().isInterface()
                    && method.getReturnType().getName().startsWith("io.fondaco")) {
                collect(key, method.getReturnType(), expected);
            } else {
                expected.put(key, byDefault == null ? "" : byDefault.value());
            }
        }
    }

    /** The keys that stand in application.properties for every profile. */
    private static Map<String, String> settings() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/application.properties")).stream()
                .map(SETTING::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
    }

    private static Map<String, String> page() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/configuration.md"));
        return lines.stream()
                .map(line -> ROW.matcher(line.replace("\\|", "\u0000")))
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        match -> match.group(1),
                        match -> match.group(2) == null ? "" : match.group(2).replace('\u0000', '|')));
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
