package io.fondaco.api.publish;

import io.fondaco.http.HttpConfig;
import io.fondaco.publish.apply.PublishingTokens;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/**
 * Lets service accounts in by a publishing token. It answers for planning, applying and the results of
 * quality checks alone, and is asked before the
 * sign-in of people, which would refuse a token that it did not issue.
 */
@ApplicationScoped
class PublishTokenMechanism implements HttpAuthenticationMechanism {

    /** What an identity of a service account says of it. */
    static final String ACCOUNT = "fondaco.publishing-account";

    private static final String SCHEME = "Bearer ";
    private static final Pattern RESULTS = Pattern.compile("/api/v1/products/[^/]+/[^/]+/quality/results");

    private final PublishingTokens tokens;
    private final BlockingSecurityExecutor executor;

    PublishTokenMechanism(PublishingTokens tokens, BlockingSecurityExecutor executor) {
        this.tokens = tokens;
        this.executor = executor;
    }

    @Override
    public int getPriority() {
        return 10 * HttpAuthenticationMechanism.DEFAULT_PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        if (!isOurs(request)) {
            return Uni.createFrom().nullItem();
        }
        String token =
                request.request().getHeader(HttpHeaderNames.AUTHORIZATION).substring(SCHEME.length());
        return executor.executeBlocking(() -> tokens.accountOf(token)
                .map(PublishTokenMechanism::identity)
                .orElseThrow(() -> new AuthenticationFailedException("No publishing token")));
    }

    private static SecurityIdentity identity(String account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account))
                .addAttribute(ACCOUNT, account)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return isOurs(request)
                ? Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"))
                : Uni.createFrom().nullItem();
    }

    private static boolean isOurs(RoutingContext request) {
        String header = request.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        return header != null
                && header.startsWith(SCHEME + PublishingTokens.BEGINNING)
                && (HttpConfig.TAKE_ARCHIVES.contains(request.normalizedPath())
                        || RESULTS.matcher(request.normalizedPath()).matches());
    }
}
