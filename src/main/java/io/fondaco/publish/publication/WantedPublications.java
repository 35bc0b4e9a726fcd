package io.fondaco.publish.publication;

import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.publish.making.WantedObject;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the portal is to make in Trino, always worked out anew from the published products as they are now. */
@ApplicationScoped
public class WantedPublications {

    private static final String NO_PRINCIPAL =
            "The domain “%s” has no publishing principal: an administrator sets fondaco.publish.domains.%s.principal.";
    private static final String NOT_A_TARGET = "The domain “%s” does not publish in %s: an administrator adds it to"
            + " fondaco.publish.domains.%s.targets.";

    /**
     * What is wanted of one object.
     *
     * @param object how it is to be; empty where it is to be not there
     * @param definition as the contract says it
     * @param letGo whether it is to be left as it is, since a product still reads it and somebody else makes it now
     * @param problem why it can't be made, in a sentence for people; empty where it can
     */
    public record Wanted(
            Optional<WantedObject> object,
            Optional<ObjectDefinition> definition,
            boolean letGo,
            Optional<String> problem) {

        /** It is to be not there. */
        public static final Wanted NOTHING = new Wanted(Optional.empty(), Optional.empty(), false, Optional.empty());

        private static final Wanted LEFT = new Wanted(Optional.empty(), Optional.empty(), true, Optional.empty());

        /** A short name of it; empty where nothing is wanted. */
        public String hash() {
            return object.map(WantedObject::hash)
                    .map(hash -> Optional.ofNullable(refresh())
                            .map(schedule -> Definition.hash(hash + schedule))
                            .orElse(hash))
                    .orElse("");
        }

        /** When a materialized view is refreshed; null for when it is made. */
        public @Nullable String refresh() {
            return definition.map(ObjectDefinition::refresh).orElse(null);
        }
    }

    private final OutputPorts ports;
    private final OtherObjects others;
    private final PublishConfig config;

    WantedPublications(OutputPorts ports, OtherObjects others, PublishConfig config) {
        this.ports = ports;
        this.others = others;
        this.config = config;
    }

    /** What is wanted of this object now. */
    public Wanted of(QualifiedName object) {
        return others.of(object).orElseGet(() -> ofPort(object));
    }

    private Wanted ofPort(QualifiedName object) {
        List<OutputPort> current = ports.byObject(List.of(object)).stream()
                .filter(WantedPublications::isPublished)
                .toList();
        Optional<OutputPort> making = current.stream()
                .filter(port -> port.definition().isPresent())
                .min(Comparator.comparing(port -> port.id().toString()));
        return making.map(this::wanted)
                .orElseGet(() -> current.isEmpty() && !isLeftBehind(object) ? Wanted.NOTHING : Wanted.LEFT);
    }

    /** Whether a dataset that ended read it, and its owner did not let it be dropped. */
    private boolean isLeftBehind(QualifiedName object) {
        return ports.list("removed = true and life.retiredOn is not null and object = ?1", object).stream()
                .anyMatch(port -> port.life().leavesObject());
    }

    /** Every object that is to be there. */
    Set<QualifiedName> all() {
        Set<QualifiedName> all = new HashSet<>(others.all());
        ports.made().stream()
                .filter(WantedPublications::isPublished)
                .map(OutputPort::object)
                .forEach(all::add);
        return all;
    }

    private static boolean isPublished(OutputPort port) {
        return port.product().status().isPublic();
    }

    private Wanted wanted(OutputPort port) {
        String domain = port.product().domain().slug();
        @Nullable DomainConfig publisher = config.domains().get(domain);
        String principal = publisher == null ? "" : publisher.principal();
        return new Wanted(
                Optional.of(object(port, principal)), port.definition(), false, problem(port, domain, publisher));
    }

    private static Optional<String> problem(OutputPort port, String domain, @Nullable DomainConfig publisher) {
        if (publisher == null) {
            return Optional.of(NO_PRINCIPAL.formatted(domain, domain));
        }
        String place = port.object().place();
        return publisher.isTarget(place)
                ? Optional.empty()
                : Optional.of(NOT_A_TARGET.formatted(domain, place, domain));
    }

    private static WantedObject object(OutputPort port, String principal) {
        return WantedObject.of(
                port.object(),
                principal,
                port.definition().orElseThrow(),
                port.summary(),
                port.columns().stream()
                        .collect(Collectors.toMap(ContractColumn::name, ContractColumn::meaning, (one, other) -> one)));
    }
}
