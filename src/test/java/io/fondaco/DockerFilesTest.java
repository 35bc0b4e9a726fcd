package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be checked of {@code docker/} without an engine: files that are named are there, and names agree. */
class DockerFilesTest {

    private static final Path DOCKER = Path.of("docker");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(FONDACO_[A-Z_]+)");
    private static final Pattern LINE = Pattern.compile("(FONDACO_[A-Z_]+)=.*");

    @Test
    void everyMountedFileIsThere() throws IOException {
        JsonNode services = compose().get("services");
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":", -1)[0];
                if (source.startsWith(".")) {
                    assertThat(DOCKER.resolve(source)).exists();
                }
            }
        }
        JsonNode build = services.get("portal").get("build");
        assertThat(DOCKER.resolve(build.get("context").asText())
                        .resolve(build.get("dockerfile").asText()))
                .exists();
    }

    @Test
    void portsAreOpenOnThisMachineOnly() throws IOException {
        for (JsonNode service : compose().get("services")) {
            service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
        }
    }

    @Test
    void healthAndMetricsStayInside() throws IOException {
        JsonNode portal = compose().get("services").get("portal");
        portal.get("ports").forEach(port -> assertThat(port.asText()).doesNotContain("9000"));
        assertThat(portal.get("healthcheck").get("test").toString()).contains("/127.0.0.1/9000", "/q/health/ready");
        assertThat(Files.readString(DOCKER.resolve("Dockerfile"))).contains("EXPOSE 8080 9000");
    }

    @Test
    void everyVariableIsInTheExampleWithoutAValue() throws IOException {
        Set<String> used = new TreeSet<>();
        Matcher variables = VARIABLE.matcher(Files.readString(DOCKER.resolve("compose.yaml")));
        while (variables.find()) {
            used.add(variables.group(1));
        }
        List<String> given = Files.readAllLines(DOCKER.resolve("example.env")).stream()
                .filter(line -> LINE.matcher(line).matches())
                .toList();
        assertThat(given).allMatch(line -> line.endsWith("="));
        assertThat(given.stream().map(line -> line.replace("=", ""))).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theRealmHasTheCastWithTeamsAndTheClaims() throws IOException {
        JsonNode realm = new ObjectMapper()
                .readTree(DOCKER.resolve("keycloak/realm.json").toFile());
        assertThat(realm.get("users").findValuesAsText("username"))
                .contains("ada", "ben", "otto", "oda", "stella", "grace", "astrid");
        Set<String> groups = new TreeSet<>(realm.get("groups").findValuesAsText("name"));
        for (JsonNode user : realm.get("users")) {
            user.path("groups")
                    .forEach(group -> assertThat(groups).contains(group.asText().substring(1)));
        }
        for (JsonNode client : realm.get("clients")) {
            if (client.get("serviceAccountsEnabled").asBoolean()) {
                continue;
            }
            assertThat(client.get("protocolMappers").findValuesAsText("name")).containsExactly("groups", "audience");
        }
    }

    private static JsonNode compose() throws IOException {
        return new ObjectMapper(new YAMLFactory())
                .readTree(DOCKER.resolve("compose.yaml").toFile());
    }
}
