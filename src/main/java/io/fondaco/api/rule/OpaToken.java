package io.fondaco.api.rule;

import io.fondaco.engine.rule.OpaCatalogs;
import io.fondaco.engine.rule.OpaConfig.ClusterOpa;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether who asks knows the token of a cluster; how long it takes to say no tells nothing. */
@ApplicationScoped
class OpaToken {

    private final OpaCatalogs opaCatalogs;

    OpaToken(OpaCatalogs opaCatalogs) {
        this.opaCatalogs = opaCatalogs;
    }

    /** False also where no cluster of that name has decisions. */
    boolean opens(String cluster, @Nullable String token) {
        Optional<byte[]> right = opaCatalogs.of(cluster).map(ClusterOpa::token).map(OpaToken::bytes);
        return token != null && right.isPresent() && MessageDigest.isEqual(right.get(), bytes(token));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
