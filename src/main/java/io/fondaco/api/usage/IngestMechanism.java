package io.fondaco.api.usage;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.UsageConfig;
import io.fondaco.usage.reported.Reporters;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Lets the event listener of a Trino cluster, and whoever reports runs, in by a token of its own. It answers for
 * {@code /ingest} alone and is asked before the sign-in of people, which would refuse a token that it did not issue.
 */
@ApplicationScoped
class IngestMechanism implements HttpAuthenticationMechanism {

    static final String ROLE = "event-listener";
    static final String REPORTER = "lineage-reporter";

    private static final Logger LOG = Logger.getLogger(IngestMechanism.class);
    private static final String PATH = "/ingest/";
    private static final String OF_CLUSTER = "/ingest/trino/";
    private static final String OF_REPORTERS = "/ingest/openlineage";
    private static final String SCHEME = "Bearer ";

    private final List<byte[]> usual;
    private final Map<String, List<byte[]>> ofClusters;
    private final Reporters reporters;

    IngestMechanism(UsageConfig config, Reporters reporters) {
        this.reporters = reporters;
        this.usual = secrets(config.ingest().tokens());
        this.ofClusters = config.ingest().clusters().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> secrets(entry.getValue())));
        if (usual.isEmpty() && ofClusters.isEmpty()) {
            LOG.warn("intake: fondaco.usage.ingest.token is not set, so no event is let in");
        }
    }

    private static List<byte[]> secrets(UsageConfig.Tokens tokens) {
        return Stream.of(tokens.token(), tokens.earlierToken())
                .flatMap(Optional::stream)
                .filter(set -> !set.isBlank())
                .map(IngestMechanism::bytes)
                .toList();
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
        String header = request.request().getHeader(HttpHeaderNames.AUTHORIZATION);
        Optional<SecurityIdentity> caller = Optional.ofNullable(header)
                .filter(sent -> sent.startsWith(SCHEME))
                .flatMap(sent -> caller(path(request), sent.substring(SCHEME.length())));
        return caller.isPresent()
                ? Uni.createFrom().item(caller.get())
                : Uni.createFrom().failure(new AuthenticationFailedException("No token of the intake"));
    }

    private Optional<SecurityIdentity> caller(String path, String token) {
        if (path.equals(OF_REPORTERS)) {
            return reporters.byToken(token).map(name -> identity(name, REPORTER));
        }
        return isToken(cluster(path), token) ? Optional.of(identity(ROLE, ROLE)) : Optional.empty();
    }

    private static SecurityIdentity identity(String name, String role) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(role)
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return isOurs(request)
                ? Uni.createFrom().item(new ChallengeData(401, HttpHeaderNames.WWW_AUTHENTICATE, "Bearer"))
                : Uni.createFrom().nullItem();
    }

    private static boolean isOurs(RoutingContext request) {
        return request.normalizedPath().startsWith(PATH);
    }

    /** A slash at the end, or a parameter behind a semicolon, leads to the same resource. */
    private static String path(RoutingContext request) {
        return request.normalizedPath().replaceAll(";[^/]*", "").replaceFirst("/+$", "");
    }

    /** Which cluster the event is said to be of. */
    private static String cluster(String path) {
        return path.startsWith(OF_CLUSTER) ? path.substring(OF_CLUSTER.length()) : QualifiedName.MAIN_CLUSTER;
    }

    /** Takes the same time for every wrong token. */
    private boolean isToken(String cluster, String offered) {
        byte[] bytes = bytes(offered);
        boolean known = false;
        for (byte[] token : ofClusters.getOrDefault(cluster, usual)) {
            known |= MessageDigest.isEqual(token, bytes);
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
