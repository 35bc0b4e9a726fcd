package io.fondaco.identity.session;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Refuses the cookie of a session that was signed out of, and notes the end of one that is being signed out of. */
@ApplicationScoped
class SessionCheck implements SecurityIdentityAugmentor {

    private static final String SIGN_OUT = "/logout";

    private final EndedSessions ended;

    SessionCheck(EndedSessions ended) {
        this.ended = ended;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        IdTokenCredential session = identity.getCredential(IdTokenCredential.class);
        if (session == null) {
            return Uni.createFrom().item(identity);
        }
        RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        return context.runBlocking(() -> checked(identity, session.getToken(), isSignOut(request)));
    }

    private SecurityIdentity checked(SecurityIdentity identity, String idToken, boolean signsOut) {
        if (ended.contains(idToken)) {
            throw new AuthenticationFailedException("This session was signed out of");
        }
        if (signsOut) {
            ended.end(idToken, expiry(identity));
        }
        return identity;
    }

    private static boolean isSignOut(@Nullable RoutingContext request) {
        return request != null && request.normalizedPath().equals(SIGN_OUT);
    }

    private static Instant expiry(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.now();
    }
}
