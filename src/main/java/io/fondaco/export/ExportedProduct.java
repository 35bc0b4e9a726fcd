package io.fondaco.export;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.quality.Quality;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published product that the audience may know.
 *
 * @param quality how its rules stand
 * @param issued when its version was published, null where nobody knows
 */
public record ExportedProduct(
        UUID id,
        String path,
        String name,
        String summary,
        String version,
        String domain,
        String team,
        String contact,
        Instant changed,
        @Nullable Instant issued,
        Quality quality,
        List<Port> ports,
        Set<String> tags) {

    /** One of its datasets. */
    public record Port(UUID product, String name, String title, String summary, QualifiedName object) {}

    public ExportedProduct {
        ports = List.copyOf(ports);
        tags = Set.copyOf(tags);
    }
}
