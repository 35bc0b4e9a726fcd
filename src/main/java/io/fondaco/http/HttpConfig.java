package io.fondaco.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the portal is reached. */
@ConfigMapping(prefix = "fondaco.http")
public interface HttpConfig {

    /** The full name of {@link #headerWithin()}, for code that no bean reaches. */
    String HEADER_WITHIN = "fondaco.http.header-within";

    /** The full name of {@link #answerWithin()}. */
    String ANSWER_WITHIN = "fondaco.http.answer-within";

    /** The addresses at which archives of products are taken. */
    Set<String> TAKE_ARCHIVES = Set.of("/api/v1/products/plan", "/api/v1/products/apply");

    /** The address at which browsers reach the portal; requests that name another host are refused. */
    Optional<URI> publicUrl();

    /** Whether browsers reach the portal by https, whoever decrypts it. */
    default boolean encrypted() {
        return publicUrl().filter(url -> "https".equals(url.getScheme())).isPresent();
    }

    /** How large the body of a request may be, except that of an event of Trino and that of an archive. */
    @WithDefault("1M")
    MemorySize largestBody();

    /** How large an archive of products may be, as it is sent. */
    @WithDefault("16M")
    MemorySize largestArchive();

    /**
     * How long a connection may stay open without a whole header of a next request. Longer than proxies keep a
     * connection that is not used (60 seconds is usual), so that they close it and not the portal.
     */
    @WithDefault("90s")
    Duration headerWithin();

    /** How long an answer may take, from the request's header until the last byte of it was taken. */
    @WithDefault("10m")
    Duration answerWithin();

    /** How long a request may take to send its body. */
    @WithDefault("60s")
    Duration bodyWithin();
}
