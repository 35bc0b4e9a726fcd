package io.fondaco.web;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is typed into any form, the answer is a page with a sentence: never a fault. The forms are found by themselves. */
@QuarkusTest
class BadInputPagesTest {

    private static final List<String> VALUES = List.of(
            "",
            "   ",
            "x".repeat(5000),
            "zoë ☃ 𝄞 \u202e",
            "a\u0000b",
            "o'brien",
            "\"x\" or 1=1",
            "'; drop table person; --",
            "a.b@example.com",
            "../../etc/passwd",
            "%_\n\t",
            "-1",
            "99999999999999999999",
            "2026-02-31",
            "+999999999-12-31",
            "<script>alert(1)</script>",
            "weather/daily-temperatures");

    /** One form: where it is sent, and what its fields are called. */
    private record Form(String path, List<String> fields) {}

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    private UUID request;

    @BeforeEach
    void reset() {
        samples.reset();
        List.of(ADA, BEN).forEach(samples::signedIn);
        request = story.asked(ADA);
    }

    @Test
    @TestSecurity(
            user = "otto",
            roles = {"team-weather", "platform-admin"})
    void whateverIsTypedIntoAFormIsTakenOrRefusedWithASentence() {
        List<String> wrong = new ArrayList<>();
        for (Form form : forms()) {
            for (String value : VALUES) {
                Map<String, Object> fields = new HashMap<>();
                form.fields().forEach(field -> fields.put(field, value));
                check(path(form.path(), Map.of()), fields, wrong);
            }
            check(path(form.path(), Map.of()), Map.of(), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void idsThatAreUnknownOrForeignAreRefused() {
        List<String> wrong = new ArrayList<>();
        for (Form form : forms()) {
            for (String name : List.of("id", "domain", "slug", "name")) {
                if (form.path().contains("{" + name + "}")) {
                    Stream.of(UUID.randomUUID().toString(), "o'brien", "a\u0000b", "zoë ☃", "x".repeat(3000))
                            .map(value -> path(form.path(), Map.of(name, value)))
                            .forEach(path -> check(path, Map.of(), wrong));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void allFormsAreFound() {
        assertThat(forms())
                .extracting(Form::path)
                .contains("/requests/{id}/decision", "/products/{domain}/{slug}/request", "/settings")
                .hasSizeGreaterThan(25);
    }

    private static void check(String path, Map<String, ?> fields, List<String> wrong) {
        Response answer = Browsing.post(path, fields);
        int status = answer.statusCode();
        String what = "%.120s %.160s -> %d".formatted(path, fields, status);
        if (status >= 500) {
            wrong.add(what);
        } else if (status >= 400) {
            Document page = Browsing.body(answer);
            if (page.select("h1").isEmpty() || page.select("main").text().length() < 20) {
                wrong.add(what + " without a sentence");
            }
        }
    }

    /** What exists stands in the path, but for what is given otherwise. */
    private String path(String template, Map<String, String> given) {
        Map<String, String> parts =
                new HashMap<>(Map.of("domain", "weather", "slug", "daily-temperatures", "name", "ben"));
        parts.putAll(Map.of("dataset", "daily-temperatures", "version", "1.0.0", "team", "team-weather"));
        parts.put("job", "lineage-forget");
        parts.put("id", request.toString());
        parts.putAll(given);
        String path = template;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            path = path.replace(
                    "{" + part.getKey() + "}",
                    URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return path;
    }

    private static List<Form> forms() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.fondaco.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getMethods())
                                .filter(method -> method.isAnnotationPresent(POST.class))
                                .map(method -> new Form(template(type, method), fields(method))))
                        .toList();
    }

    private static String template(Class<?> type, Method method) {
        String below = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return type.getAnnotation(Path.class).value() + below;
    }

    private static List<String> fields(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(BadInputPagesTest::fields)
                .toList();
    }

    private static Stream<String> fields(Parameter parameter) {
        FormParam field = parameter.getAnnotation(FormParam.class);
        if (field != null) {
            return Stream.of(field.value());
        }
        RecordComponent[] components = parameter.getType().getRecordComponents();
        return components == null
                ? Stream.empty()
                : Arrays.stream(parameter.getType().getDeclaredConstructors())
                        .flatMap(constructor -> Arrays.stream(constructor.getParameterAnnotations()))
                        .flatMap(Arrays::stream)
                        .filter(FormParam.class::isInstance)
                        .map(FormParam.class::cast)
                        .map(FormParam::value)
                        .distinct();
    }
}
