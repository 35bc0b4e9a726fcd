package io.fondaco;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.testing.MatrixCast;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Who may what: every route is called by every role with what is there and with what is not. A new route needs a line
 * in {@code routes-and-roles.txt}; where it does what it should, the line that the failure shows is the one to add.
 */
@QuarkusTest
class RoutesAndRolesTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "routes-and-roles.txt");

    @Inject
    MatrixCast cast;

    private boolean changed = true;

    @Test
    void everyRouteHasALine() throws IOException {
        assertThat(table().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Route.all().stream().map(Route::toString).toList());
    }

    @Test
    void anonymous() throws IOException {
        check("anonymous");
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void requester() throws IOException {
        check("requester");
    }

    @Test
    @TestSecurity(user = "ben", roles = "team-marketing")
    void holder() throws IOException {
        check("holder");
    }

    @Test
    @TestSecurity(user = "stella", roles = "team-retail")
    void stranger() throws IOException {
        check("stranger");
    }

    @Test
    @TestSecurity(user = "otto", roles = "team-weather")
    void owner() throws IOException {
        check("owner");
    }

    @Test
    @TestSecurity(
            user = "grace",
            roles = {"team-platform", "platform-admin"})
    void admin() throws IOException {
        check("admin");
    }

    @Test
    @TestSecurity(user = "astrid", roles = "auditor")
    void auditor() throws IOException {
        check("auditor");
    }

    private void check(String role) throws IOException {
        Map<String, Map<String, String>> table = table();
        List<String> wrong = new ArrayList<>();
        for (Route route : Route.all()) {
            String seen = answers(route);
            String expected = table.getOrDefault(route.toString(), Map.of()).get(role);
            if (!seen.equals(expected)) {
                wrong.add("%s as %s: expected %s, was %s".formatted(route, role, expected, seen));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is answered for what is there, and behind a slash for what is not. */
    private String answers(Route route) {
        String there = answer(route, true);
        return route.hasParameters() ? there + "/" + answer(route, false) : there;
    }

    private String answer(Route route, boolean there) {
        if (changed) {
            cast.reset();
            changed = false;
        }
        String path = there ? cast.there(route.path()) : cast.missing(route.path());
        Response answer = call(route).request(route.method(), path);
        assertThat(answer.statusCode()).as("%s %s", route, path).isLessThan(500);
        if (!path.startsWith("/assets/")) {
            assertThat(answer.header("Cache-Control")).as("%s %s", route, path).contains("no-store");
        }
        changed = !route.isSafe() && answer.statusCode() < 400;
        return meaning(answer);
    }

    private static RequestSpecification call(Route route) {
        RequestSpecification call =
                given().redirects().follow(false).urlEncodingEnabled(false).header("Sec-Fetch-Site", "same-origin");
        if (route.isSafe()) {
            return call;
        }
        return route.isApi()
                ? call.contentType("application/json").body(MatrixCast.json())
                : call.contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .body(MatrixCast.form());
    }

    /** Bad input and a conflict mean that the person may: somebody else is refused before. */
    private static String meaning(Response answer) {
        int status = answer.statusCode();
        if (status == 302 && String.valueOf(answer.header("Location")).contains("client_id=")) {
            return "sign-in";
        }
        if (answer.cookie("fondaco-kept") != null) {
            // What was typed waits in the browser while its page asks to sign in; nothing was done.
            return "sign-in";
        }
        return switch (status) {
            case 401, 403, 404 -> Integer.toString(status);
            default -> "yes";
        };
    }

    private static Map<String, Map<String, String>> table() throws IOException {
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        List<String> roles = List.of(lines.getFirst().strip().split("\\s+", -1));
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.strip().split("\\s+", -1));
            Map<String, String> answers = new TreeMap<>();
            for (int at = 0; at < roles.size(); at++) {
                answers.put(roles.get(at), cells.get(at + 2));
            }
            table.put(cells.get(0) + " " + cells.get(1), answers);
        }
        return table;
    }
}
