package io.fondaco.web.home;

import io.fondaco.web.Sparkline;
import java.util.Set;
import java.util.UUID;

/**
 * A product that is used much.
 *
 * @param restricted whether it is shown to some people only
 * @param queries in 30 days
 * @param line the same by day
 * @param readable whether the viewer can read it
 */
public record MostUsed(
        UUID product,
        String name,
        String path,
        String domain,
        boolean restricted,
        Set<String> tags,
        long queries,
        Sparkline line,
        boolean readable) {

    MostUsed readable(boolean now) {
        return new MostUsed(product, name, path, domain, restricted, tags, queries, line, now);
    }
}
