package io.fondaco.publish.plan;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngine;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ModeQuery;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.publication.PublishConfig;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether Trino takes the query of each mode that a contract declares, asked as the domain's publishing principal and with
 * every value that can be chosen. Where the domain publishes nothing nobody can ask for a mode, which stands in no plan's way.
 */
@ApplicationScoped
class ModeQueries {

    private final PublishConfig config;
    private final PersonEngines engines;

    ModeQueries(PublishConfig config, PersonEngines engines) {
        this.config = config;
        this.engines = engines;
    }

    List<Problem> problems(Intent intent) {
        @Nullable DomainConfig domain = config.domains().get(intent.files().domain());
        List<Problem> problems = new ArrayList<>();
        if (domain != null && intent.wanted().status().isPublic()) {
            intent.wanted()
                    .ports()
                    .forEach(port -> port.modes()
                            .declared()
                            .forEach(mode -> problem(intent, port, mode, domain).ifPresent(problems::add)));
        }
        return problems;
    }

    private Optional<Problem> problem(
            Intent intent, OutputPort.Description port, AccessMode mode, DomainConfig domain) {
        PersonEngine engine = engines.of(port.object().cluster(), domain.principal());
        try {
            return engine.whyNot(query(intent, port, mode, domain))
                    .map(why -> intent.inContract(
                            port,
                            "accessModes",
                            "Trino refuses the mode %s to %s, as whom the domain publishes: %s"
                                    .formatted(mode.name(), domain.principal(), why)));
        } catch (EngineError e) {
            return Optional.of(intent.inContract(
                    port,
                    "accessModes",
                    "Trino does not tell whether the mode %s can be made: %s".formatted(mode.name(), e.getMessage())));
        }
    }

    /** Over the query of the port itself, which may be another than the one that Trino holds now. */
    private static String query(Intent intent, OutputPort.Description port, AccessMode mode, DomainConfig domain) {
        ModeQuery query = new ModeQuery(
                mode,
                port.modeColumns(),
                domain.hashKey().map(QualifiedName::parse),
                intent.files().path());
        @Nullable ObjectDefinition definition = port.definition();
        return definition == null
                ? query.over(port.object(), query.widest())
                : query.overQuery(definition.query(), query.widest());
    }
}
