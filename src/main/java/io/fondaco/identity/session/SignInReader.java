package io.fondaco.identity.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.IdentityConfig;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalName;
import io.fondaco.identity.SignIn;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads from a token who sends a request, and how much the token says. */
@ApplicationScoped
class SignInReader {

    private static final int LONGEST = 255;
    private static final int LONGEST_EMAIL = 320;

    private final IdentityConfig config;
    private final ObjectMapper json;

    SignInReader(IdentityConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    SignIn read(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String name = text(token, config.trinoNameClaim()).orElseGet(() -> nameOf(token));
            String display = text(token, "name").orElse(name);
            String subject = token.getSubject() == null ? name : token.getSubject();
            return new SignIn(
                    config.issuerName().orElse(token.getIssuer()) + " " + subject,
                    person(identity, name, display, text(token, "email").orElse("")),
                    namesTeams(identity) || saysGroups(token),
                    moment(token, "iat").orElse(Instant.EPOCH),
                    moment(token, "auth_time").orElse(null));
        }
        String name = identity.getPrincipal().getName();
        // What is no token was asked of the provider for this request: it is what holds now.
        return new SignIn(
                "local " + name,
                person(identity, name, name, ""),
                namesTeams(identity) || !identity.getRoles().isEmpty(),
                SignIn.NOW,
                null);
    }

    /** Another claim might name somebody else in Trino, so of a provider's token none is taken in its place. */
    private String nameOf(JsonWebToken token) {
        if (token.getIssuer() == null) {
            return token.getName();
        }
        throw new Forbidden(
                "name-missing",
                "The identity provider does not say your name in Trino: the claim “%s” is missing. Tell the platform team."
                        .formatted(config.trinoNameClaim()));
    }

    private Person person(SecurityIdentity identity, String name, String display, String email) {
        Set<String> groups = identity.getRoles();
        return new Person(
                usable(PrincipalName.folded(name)),
                shown(display, LONGEST),
                shown(email, LONGEST_EMAIL),
                groups.stream()
                        .filter(group -> group.startsWith(config.teamPrefix()) && isUsable(group))
                        .collect(Collectors.toSet()),
                groups.contains(config.adminRole()),
                groups.contains(config.auditorRole()));
    }

    /** Cut short it would be another name, and so perhaps somebody else's. */
    private static String usable(String name) {
        if (isUsable(name)) {
            return name;
        }
        throw new Forbidden(
                "name-unusable",
                "The identity provider says a name for you that can't be used in Trino: it is empty, longer than 255"
                        + " characters or holds a character that is no text. Tell the platform team.");
    }

    private static boolean isUsable(String name) {
        return !name.isBlank() && name.length() <= LONGEST && name.chars().noneMatch(Character::isISOControl);
    }

    /** What is only shown is shown as far as it can be kept. */
    private static String shown(String text, int longest) {
        String kept = text.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return kept.length() > longest ? kept.substring(0, longest) : kept;
    }

    private boolean namesTeams(SecurityIdentity identity) {
        return identity.getRoles().stream().anyMatch(group -> group.startsWith(config.teamPrefix()));
    }

    /** A list is an answer, an empty one too; no claim, or one of another kind, is none. */
    private boolean saysGroups(JsonWebToken token) {
        String path = "/" + config.groupsClaim();
        JsonNode groups = payload(token).at(path);
        return groups.isArray() || groups.isTextual();
    }

    private JsonNode payload(JsonWebToken token) {
        String[] parts = token.getRawToken() == null
                ? new String[0]
                : token.getRawToken().split("\\.", -1);
        try {
            return parts.length == 3
                    ? json.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                    : json.nullNode();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return json.nullNode();
        }
    }

    private static Optional<Instant> moment(JsonWebToken token, String claim) {
        return text(token, claim)
                .map(Long::valueOf)
                // The token's library gives 0 where there is none.
                .filter(seconds -> seconds > 0)
                .map(Instant::ofEpochSecond);
    }

    private static Optional<String> text(JsonWebToken token, String name) {
        return token.<Object>claim(name).map(String::valueOf).filter(text -> !text.isBlank());
    }
}
