package io.fondaco.publish.plan;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.grant.Grants;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.OutputColumn;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.publish.making.MakingSteps;
import io.fondaco.publish.making.Step;
import io.fondaco.publish.making.WantedObject;
import io.fondaco.publish.plan.ObjectChange.Action;
import io.fondaco.publish.publication.Publications;
import io.fondaco.publish.publication.PublishConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which objects would be made, replaced and dropped in Trino, by which statements. */
@ApplicationScoped
class PlannedObjects {

    private static final int MOST_STEPS = 5;
    private static final int SHOWN = 12;

    private final PublishConfig config;
    private final ClusterDefinitions definitions;
    private final Publications publications;
    private final Grants grants;

    PlannedObjects(PublishConfig config, ClusterDefinitions definitions, Publications publications, Grants grants) {
        this.config = config;
        this.definitions = definitions;
        this.publications = publications;
        this.grants = grants;
    }

    /**
     * What was worked out.
     *
     * @param seen the objects that are there already, as they are now
     */
    record Planned(
            List<ObjectChange> changes, List<Plan.GivenAgain> grants, List<Problem> problems, List<String> seen) {}

    /** @param outputs the columns that each query gives, by port; a port without them can't be planned */
    Planned of(Intent intent, Map<String, List<OutputColumn>> outputs) {
        Planned planned = new Planned(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (OutputPort.Description port : intent.made()) {
            if (outputs.containsKey(port.name())) {
                plan(intent, port, columns(outputs.get(port.name())), planned);
            }
        }
        drops(intent).forEach(planned.changes()::add);
        planned.changes().stream()
                .filter(ObjectChange::readersNotice)
                .map(change -> new Plan.GivenAgain(change.object(), givenOn(change.object())))
                .filter(again -> again.accesses() > 0)
                .forEach(planned.grants()::add);
        return planned;
    }

    private long givenOn(QualifiedName object) {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.count("object = ?1 and state = ?2", object, GrantState.VERIFIED));
    }

    private static List<HarvestedColumn> columns(List<OutputColumn> given) {
        return IntStream.range(0, given.size())
                .mapToObj(place -> new HarvestedColumn(
                        given.get(place).name(), given.get(place).type(), place + 1, null))
                .toList();
    }

    private void plan(Intent intent, OutputPort.Description port, List<HarvestedColumn> columns, Planned planned) {
        String principal = config.domains().get(intent.files().domain()).principal();
        QualifiedName object = port.object();
        try {
            Definitions there = definitions.of(object.cluster());
            MadeObject made = new MadeObject(object, there.seen(object), there.seen(object.inner())).ownedBy(principal);
            if (made.outer().isPresent() && !isOurs(made)) {
                planned.problems()
                        .add(intent.inContract(
                                port,
                                "schema",
                                object + " is there already, and the portal did"
                                        + " not make it: take it over, or publish under another name."));
                return;
            }
            made.outer().map(seen -> asSeen(object, seen)).ifPresent(planned.seen()::add);
            made.inner().map(seen -> asSeen(object.inner(), seen)).ifPresent(planned.seen()::add);
            if (intent.isPublic()) {
                change(wanted(port, principal), made, columns).ifPresent(planned.changes()::add);
            }
        } catch (EngineError e) {
            planned.problems()
                    .add(intent.inContract(
                            port, "schema", "Trino does not tell what " + object + " is now: " + e.getMessage()));
        }
    }

    private boolean isOurs(MadeObject made) {
        return QuarkusTransaction.requiringNew()
                .call(() -> publications.of(made.object()).isPresent());
    }

    /** The steps of the worker, each taken for done, since nothing may be sent. */
    private static Optional<ObjectChange> change(WantedObject wanted, MadeObject now, List<HarvestedColumn> columns) {
        MadeObject made = now;
        List<DefinitionStatement> statements = new ArrayList<>();
        boolean notice = false;
        for (int count = 0; count < MOST_STEPS; count++) {
            Optional<Step> next = MakingSteps.next(wanted, made);
            if (next.isEmpty()) {
                break;
            }
            statements.addAll(next.get().statements());
            notice |= next.get().dropsGrants() && now.outer().isPresent();
            made = after(made, next.get(), columns);
        }
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        boolean comments = statements.stream()
                .allMatch(statement -> statement instanceof DefinitionStatement.Comment
                        || statement instanceof DefinitionStatement.CommentOnColumn);
        Action action = now.outer().isEmpty() ? Action.CREATE : comments ? Action.COMMENT : Action.REPLACE;
        List<String> sql = statements.stream().map(DefinitionStatement::sql).toList();
        return Optional.of(new ObjectChange(action, wanted.object(), sql, notice));
    }

    private static MadeObject after(MadeObject made, Step step, List<HarvestedColumn> columns) {
        boolean inner = step.object().namesInner();
        Optional<SeenDefinition> seen = inner ? made.inner() : made.outer();
        for (DefinitionStatement statement : step.statements()) {
            seen = Optional.ofNullable(
                            statement.after(seen.map(SeenDefinition::definition).orElse(null)))
                    .map(definition -> new SeenDefinition(definition, columns));
        }
        return inner
                ? new MadeObject(made.object(), made.outer(), seen)
                : new MadeObject(made.object(), seen, made.inner());
    }

    private static WantedObject wanted(OutputPort.Description port, String principal) {
        return WantedObject.of(
                port.object(),
                principal,
                Objects.requireNonNull(port.definition()),
                port.summary(),
                port.columns().stream()
                        .collect(Collectors.toMap(
                                ContractColumn.Promise::name, ContractColumn.Promise::meaning, (one, _) -> one)));
    }

    /** An object in a few words that are others as soon as anything of it is. */
    static String asSeen(QualifiedName object, SeenDefinition seen) {
        Definition definition = seen.definition();
        String all = Definition.hash(definition.text(object) + seen.columns());
        return "%s is a %s, %s"
                .formatted(object, definition.kind().sql().toLowerCase(Locale.ROOT), all.substring(0, SHOWN));
    }

    /** What the portal made for the product, and no port reads any more. */
    private static List<ObjectChange> drops(Intent intent) {
        Set<QualifiedName> kept = intent.wanted().ports().stream()
                .map(OutputPort.Description::object)
                .collect(Collectors.toSet());
        boolean all = !intent.isPublic();
        return intent.before().made().stream()
                .filter(made -> all || !kept.contains(made.object()))
                .map(PlannedObjects::drop)
                .toList();
    }

    private static ObjectChange drop(Intent.Made made) {
        DefinitionKind kind = WantedObject.kind(made.kind());
        Stream<QualifiedName> layers = kind == DefinitionKind.VIEW && !made.invoker()
                ? Stream.of(made.object(), made.object().inner())
                : Stream.of(made.object());
        return new ObjectChange(
                Action.DROP,
                made.object(),
                layers.map(object -> new DefinitionStatement.Drop(object, kind).sql())
                        .toList(),
                true);
    }
}
