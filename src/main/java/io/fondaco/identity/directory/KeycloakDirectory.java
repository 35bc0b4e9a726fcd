package io.fondaco.identity.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.identity.IdentityConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The users of a Keycloak realm and the groups that are teams, by its admin API. */
@ApplicationScoped
class KeycloakDirectory implements Directory {

    private final DirectoryConfig config;
    private final IdentityConfig identity;
    private final ObjectMapper json;
    private final Clock clock;

    KeycloakDirectory(DirectoryConfig config, IdentityConfig identity, ObjectMapper json, Clock clock) {
        this.config = config;
        this.identity = identity;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean configured() {
        return config.url().isPresent();
    }

    @Override
    public List<DirectoryAccount> accounts() {
        try (KeycloakRealm realm = new KeycloakRealm(config, json, clock)) {
            boolean brief = config.nameAttribute().equals("username");
            List<JsonNode> users = realm.list("/users?briefRepresentation=" + brief);
            Map<String, Set<String>> teams = teams(realm);
            return users.stream().flatMap(user -> account(user, teams)).toList();
        }
    }

    /** The teams of each user, by the user's id. Groups may stand in groups; the name alone makes a team. */
    private Map<String, Set<String>> teams(KeycloakRealm realm) {
        String prefix = identity.teamPrefix();
        JsonNode groups = realm.get("/groups?search=" + URLEncoder.encode(prefix, StandardCharsets.UTF_8));
        Map<String, Set<String>> teams = new HashMap<>();
        withGroupsIn(groups)
                .filter(group -> KeycloakRealm.text(group, "name").startsWith(prefix))
                .forEach(group -> realm.list(
                                "/groups/" + KeycloakRealm.text(group, "id") + "/members?briefRepresentation=true")
                        .forEach(member -> teams.computeIfAbsent(KeycloakRealm.text(member, "id"), _ -> new HashSet<>())
                                .add(KeycloakRealm.text(group, "name"))));
        return teams;
    }

    private static Stream<JsonNode> withGroupsIn(JsonNode groups) {
        return groups.valueStream()
                .flatMap(group -> Stream.concat(Stream.of(group), withGroupsIn(group.path("subGroups"))));
    }

    /** Nothing for a user who has no name in Trino. */
    private Stream<DirectoryAccount> account(JsonNode user, Map<String, Set<String>> teams) {
        String attribute = config.nameAttribute();
        JsonNode name = user.hasNonNull(attribute)
                ? user.get(attribute)
                : user.path("attributes").path(attribute).path(0);
        JsonNode enabled = user.path("enabled");
        if (!enabled.isBoolean()) {
            throw new DirectoryError("Keycloak does not say whether a user is enabled");
        }
        return Stream.of(name.asText(""))
                .filter(text -> !text.isBlank())
                .map(text -> new DirectoryAccount(
                        text, enabled.asBoolean(), teams.getOrDefault(KeycloakRealm.text(user, "id"), Set.of())));
    }
}
