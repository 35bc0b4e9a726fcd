package io.fondaco.publish.mode;

import io.fondaco.access.mode.Enforcement;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.Catalogs;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.publish.publication.PublishConfig;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps all of a port by a grant on its object, and every other mode by a grant on a view that the domain's publishing
 * principal owns.
 */
@ApplicationScoped
class GeneratedViews implements Enforcement {

    private static final String NO_PRINCIPAL =
            "The domain “%1$s” has no publishing principal, so the portal can make no"
                    + " view for it: an administrator sets fondaco.publish.domains.%1$s.principal";
    private static final String NO_TARGET =
            "The domain “%1$s” publishes in no schema that keeps grants: an administrator"
                    + " adds one to fondaco.publish.domains.%1$s.targets";
    private static final String NO_KEY =
            "The domain “%1$s” has no key for hashes: an administrator makes one and names it"
                    + " in fondaco.publish.domains.%1$s.hash-key";
    private static final String OPEN = "Trino keeps no grants for the catalog %s, so nobody could be shut out from the"
            + " rows below: publish a view of it in a catalog that keeps grants";

    private final PublishConfig config;
    private final Catalogs catalogs;

    GeneratedViews(PublishConfig config, Catalogs catalogs) {
        this.config = config;
        this.catalogs = catalogs;
    }

    @Override
    public Way of(OutputPort port, AccessMode mode) {
        return mode.whole() ? new Way.OnObject() : byView(port, mode);
    }

    private Way byView(OutputPort port, AccessMode mode) {
        String domain = port.product().domain().slug();
        @Nullable DomainConfig publisher = config.domains().get(domain);
        if (publisher == null) {
            return new Way.None(NO_PRINCIPAL.formatted(domain));
        }
        if (!mayKeepGrants(port.object().inCatalog())) {
            return new Way.None(OPEN.formatted(port.object().catalog()));
        }
        if (mode.hashes(port.modeColumns()) && key(port).isEmpty()) {
            return new Way.None(NO_KEY.formatted(domain));
        }
        return target(port, publisher.targets().orElse(List.of()))
                .map(place -> (Way) new Way.ByView(place.catalog(), place.schema()))
                .orElse(new Way.None(NO_TARGET.formatted(domain)));
    }

    /** Beside the port's object where the domain publishes there, else in the first of its schemas that will do. */
    private Optional<QualifiedName> target(OutputPort port, List<String> targets) {
        QualifiedName object = port.object();
        return targets.contains(object.place())
                ? Optional.of(object)
                : targets.stream()
                        .map(place -> QualifiedName.parse(place + ".any"))
                        .filter(place -> place.cluster().equals(object.cluster()) && mayKeepGrants(place.inCatalog()))
                        .findFirst();
    }

    private boolean mayKeepGrants(CatalogName catalog) {
        return catalogs.keepsGrants(catalog).orElse(true);
    }

    /** As whom the views of a port are made; empty where its domain publishes nothing. */
    Optional<String> principal(OutputPort port) {
        return publisher(port).map(DomainConfig::principal);
    }

    /** The table from which the keys of hashes follow. */
    Optional<QualifiedName> key(OutputPort port) {
        return publisher(port).flatMap(DomainConfig::hashKey).map(QualifiedName::parse);
    }

    private Optional<DomainConfig> publisher(OutputPort port) {
        return Optional.ofNullable(config.domains().get(port.product().domain().slug()));
    }
}
