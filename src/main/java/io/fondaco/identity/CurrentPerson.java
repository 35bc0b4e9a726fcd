package io.fondaco.identity;

import io.fondaco.common.DomainError;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sends this request, as the identity provider says it. */
@RequestScoped
public class CurrentPerson {

    private final SecurityIdentity identity;
    private final IdentityConfig config;
    private final SignIns signIns;
    private @Nullable Person person;

    CurrentPerson(SecurityIdentity identity, IdentityConfig config, SignIns signIns) {
        this.identity = identity;
        this.config = config;
        this.signIns = signIns;
    }

    /**
     * The signed-in person.
     *
     * @throws UnauthorizedException if nobody is signed in
     */
    public Person get() {
        return find().orElseThrow(() -> new UnauthorizedException("Nobody is signed in"));
    }

    /** The signed-in person, or empty for an anonymous request. */
    public Optional<Person> find() {
        if (person == null && !identity.isAnonymous()) {
            SignIn signIn = signIn();
            signIns.admit(signIn, issuedAt());
            person = signIn.person();
        }
        return Optional.ofNullable(person);
    }

    private SignIn signIn() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String name = claim(token, config.trinoNameClaim()).orElseGet(() -> nameOf(token));
            String display = claim(token, "name").orElse(name);
            String subject = token.getSubject() == null ? name : token.getSubject();
            return new SignIn(
                    String.valueOf(token.getIssuer()) + " " + subject,
                    person(name, display, claim(token, "email").orElse("")));
        }
        String name = identity.getPrincipal().getName();
        return new SignIn("local " + name, person(name, name, ""));
    }

    /** Another claim might name somebody else in Trino, so of a provider's token none is taken in its place. */
    private String nameOf(JsonWebToken token) {
        if (token.getIssuer() == null) {
            return token.getName();
        }
        throw new DomainError.Forbidden(
                "name-missing",
                "The identity provider does not say your name in Trino: the claim “%s” is missing. Tell the platform team."
                        .formatted(config.trinoNameClaim()));
    }

    private Instant issuedAt() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? claim(token, "iat")
                        .map(Long::valueOf)
                        // The token's library gives 0 where there is none.
                        .filter(seconds -> seconds > 0)
                        .map(Instant::ofEpochSecond)
                        .orElse(SignIns.NOW)
                : SignIns.NOW;
    }

    private Person person(String name, String display, String email) {
        Set<String> groups = identity.getRoles();
        Set<String> teams = groups.stream()
                .filter(group -> group.startsWith(config.teamPrefix()))
                .collect(Collectors.toSet());
        return new Person(
                PrincipalName.folded(name),
                display,
                email,
                teams,
                groups.contains(config.adminRole()),
                groups.contains(config.auditorRole()));
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return token.<Object>claim(name).map(String::valueOf).filter(text -> !text.isBlank());
    }
}
