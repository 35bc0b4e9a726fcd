package io.fondaco.testing;

import io.fondaco.identity.Person;
import io.quarkus.arc.Arc;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.security.TestIdentityAssociation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Lets a test of pages be several people one after the other, each with the name that pages show. */
public final class SignedIn {

    private SignedIn() {}

    /** From now on requests are this person's; the test has a {@code TestSecurity} for its first one. */
    public static void as(Person person) {
        Set<String> roles = Stream.of(
                        person.teams().stream(),
                        person.platformAdmin() ? Stream.of("platform-admin") : Stream.<String>empty(),
                        person.auditor() ? Stream.of("auditor") : Stream.<String>empty())
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
        association()
                .setTestIdentity(QuarkusSecurityIdentity.builder()
                        .setPrincipal(new Token(
                                Map.of("upn", person.name(), "name", person.displayName(), "email", person.email())))
                        .addRoles(roles)
                        .build());
    }

    /** From now on nobody is signed in. */
    public static void nobody() {
        association().setTestIdentity(null);
    }

    private static TestIdentityAssociation association() {
        return Arc.container().select(TestIdentityAssociation.class).get();
    }

    /** What the provider says of somebody. */
    private record Token(Map<String, String> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return claims.get("upn");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claim) {
            return (T) claims.get(claim);
        }
    }
}
