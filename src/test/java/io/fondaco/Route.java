package io.fondaco;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One address that answers, by its method and the template of its path. */
record Route(String method, String path) implements Comparable<Route> {

    private static final List<Route> ALL = read();

    /** Every route of both surfaces, found by reflection. */
    static List<Route> all() {
        return ALL;
    }

    private static List<Route> read() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.fondaco").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(Route::of)
                        .sorted()
                        .toList();
    }

    private static Stream<Route> of(Class<?> type) {
        String base = type.getAnnotation(Path.class).value();
        return Arrays.stream(type.getMethods())
                .flatMap(method -> verb(method).stream().map(verb -> new Route(verb, joined(base, below(method)))));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String below(Method method) {
        Path path = method.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static String joined(String base, String below) {
        String path = ("/" + base + "/" + below).replaceAll("/{2,}", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    boolean isSafe() {
        return method.equals("GET");
    }

    boolean isApi() {
        return path.startsWith("/api/") || path.startsWith("/ingest/");
    }

    boolean hasParameters() {
        return path.contains("{");
    }

    @Override
    public int compareTo(Route other) {
        int byPath = path.compareTo(other.path);
        return byPath == 0 ? method.compareTo(other.method) : byPath;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
