package io.fondaco.identity.session;

import io.fondaco.common.DomainError;
import io.fondaco.identity.SignIn;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Refuses the cookie of a session that was signed out of, and notes the end of one that is being signed out of. */
@ApplicationScoped
class SessionCheck implements SecurityIdentityAugmentor {

    private static final String SIGN_OUT = "/logout";

    private final KnownSessions sessions;
    private final EndedSessions ended;
    private final SignInReader reader;

    SessionCheck(KnownSessions sessions, EndedSessions ended, SignInReader reader) {
        this.sessions = sessions;
        this.ended = ended;
        this.reader = reader;
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
        Optional<SignIn> signIn = read(identity);
        KnownSession known =
                sessions.look(idToken, signIn.map(said -> said.person().name()).orElse(""));
        if (known.ended()) {
            throw new AuthenticationFailedException("This session was signed out of");
        }
        if (signsOut) {
            ended.end(idToken, expiry(identity));
        }
        return signIn.map(said -> with(identity, new CheckedSignIn(said, known)))
                .orElse(identity);
    }

    /** A token that says no usable name is refused where the person is asked for, with a sentence. */
    private Optional<SignIn> read(SecurityIdentity identity) {
        try {
            return Optional.of(reader.read(identity));
        } catch (DomainError unusable) {
            return Optional.empty();
        }
    }

    private static SecurityIdentity with(SecurityIdentity identity, CheckedSignIn checked) {
        return QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CheckedSignIn.ATTRIBUTE, checked)
                .build();
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
