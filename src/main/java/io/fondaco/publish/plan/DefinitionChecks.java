package io.fondaco.publish.plan;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.person.OutputColumn;
import io.fondaco.engine.person.PersonEngine;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.sql.SelectCheck;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.ColumnTypes;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.publish.publication.PublishConfig;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ports of a product may be published: by this domain, by who asks, and from what they stand on. All of it is
 * asked of Trino, in the name of the person and of the domain's publishing principal.
 */
@ApplicationScoped
class DefinitionChecks {

    private static final Pattern PLACE = Pattern.compile("line (\\d+):(\\d+): (.*)", Pattern.DOTALL);

    private static final String NOT_IN_YOUR_NAME = "Trino lets the portal ask nothing in your name, so only the"
            + " administrator's configuration decides what may be published.";

    private final PublishConfig config;
    private final PersonEngines engines;
    private final BaseChecks bases;
    private final SameSight sight;
    private final NamedObjects named;
    private final ModeQueries modes;

    DefinitionChecks(
            PublishConfig config,
            PersonEngines engines,
            BaseChecks bases,
            SameSight sight,
            NamedObjects named,
            ModeQueries modes) {
        this.sight = sight;
        this.config = config;
        this.engines = engines;
        this.bases = bases;
        this.named = named;
        this.modes = modes;
    }

    /**
     * What was found.
     *
     * @param asks the address at which what a problem misses can be asked for; empty where it can't
     * @param outputs the columns that each query gives, by the name of the port; a port without them was not told
     * @param seen what the ports without a query name, as it is in Trino
     */
    record Found(
            List<Problem> problems,
            Map<Problem, String> asks,
            List<Problem> notes,
            Map<String, List<OutputColumn>> outputs,
            List<String> seen) {}

    Found of(Intent intent) {
        Found found =
                new Found(new ArrayList<>(), new HashMap<>(), new ArrayList<>(), new HashMap<>(), new ArrayList<>());
        @Nullable DomainConfig domain = config.domains().get(intent.files().domain());
        for (OutputPort.Description port : intent.made()) {
            check(intent, port, domain, found);
        }
        for (OutputPort.Description port : intent.named()) {
            named.against(intent, port, domain).ifPresent(found.problems()::add);
            found.seen().add(named.seen(port));
        }
        found.problems().addAll(modes.problems(intent));
        return found;
    }

    private void check(Intent intent, OutputPort.Description port, @Nullable DomainConfig domain, Found found) {
        ObjectDefinition definition = Objects.requireNonNull(port.definition());
        String name = intent.files().domain();
        if (domain == null) {
            found.problems()
                    .add(intent.inQuery(
                            port,
                            1,
                            "",
                            "The domain " + name + " publishes nothing: an administrator sets fondaco.publish.domains."
                                    + name + ".principal."));
            return;
        }
        if (!domain.isTarget(port.object().place())) {
            found.problems()
                    .add(intent.inContract(
                            port,
                            "servers",
                            "The domain " + name + " does not publish in "
                                    + port.object().place() + ": an administrator adds it to fondaco.publish.domains."
                                    + name
                                    + ".targets."));
        }
        if (port.object().namesHidden()) {
            found.problems()
                    .add(intent.inContract(
                            port,
                            "schema",
                            port.object()
                                    + " has a name as the portal gives it to what stands behind or beside an object: choose"
                                    + " another one."));
        }
        SelectCheck select = SelectCheck.of(definition.query(), port.object().cluster());
        select.warnings()
                .forEach(warning -> found.notes()
                        .add(intent.inQuery(
                                port,
                                warning.place().line(),
                                "column " + warning.place().column(),
                                warning.sentence())));
        bases.of(intent, port, select, domain).forEach((problem, address) -> {
            found.problems().add(problem);
            found.asks().put(problem, address);
        });
        ask(intent, port, domain, select, found);
    }

    private void ask(Intent intent, OutputPort.Description port, DomainConfig domain, SelectCheck select, Found found) {
        boolean theirs = askAsPerson(intent, port, found);
        try {
            boolean principals = askAsPrincipal(intent, port, domain.principal(), found);
            if (theirs && principals) {
                sight.whyNot(
                                port.object().cluster(),
                                intent.asker().name(),
                                domain.principal(),
                                query(port),
                                select.reads().keySet())
                        .ifPresent(why -> found.problems().add(intent.inQuery(port, 1, "", why)));
            }
        } catch (EngineError e) {
            found.problems()
                    .add(intent.inQuery(
                            port,
                            1,
                            "",
                            "Trino does not tell whether " + domain.principal() + " may publish this: "
                                    + e.getMessage()));
        }
    }

    /** Whether Trino was seen to let them read it. */
    private boolean askAsPerson(Intent intent, OutputPort.Description port, Found found) {
        try {
            Optional<String> why =
                    engines.of(port.object().cluster(), intent.asker().name()).whyNot(query(port));
            why.ifPresent(sentence -> found.problems().add(refused(intent, port, sentence, "you")));
            return why.isEmpty();
        } catch (EngineError e) {
            if (e.inDoubt()) {
                found.problems()
                        .add(intent.inQuery(
                                port, 1, "", "Trino did not answer whether you may read this: " + e.getMessage()));
            } else {
                found.notes().add(intent.inQuery(port, 1, "", NOT_IN_YOUR_NAME));
            }
            return false;
        }
    }

    /** Whether Trino lets it run as the domain's principal. */
    private boolean askAsPrincipal(Intent intent, OutputPort.Description port, String principal, Found found) {
        PersonEngine engine = engines.of(port.object().cluster(), principal);
        Optional<String> why = engine.whyNot(query(port));
        if (why.isPresent()) {
            found.problems().add(refused(intent, port, why.get(), principal));
            return false;
        }
        List<OutputColumn> columns = engine.output(query(port));
        found.outputs().put(port.name(), columns);
        found.problems().addAll(differences(intent, port, columns));
        return true;
    }

    private static String query(OutputPort.Description port) {
        return Objects.requireNonNull(port.definition()).query();
    }

    private static Problem refused(Intent intent, OutputPort.Description port, String why, String who) {
        Matcher place = PLACE.matcher(why);
        boolean placed = place.matches();
        String reason = (who.equals("you")
                        ? "Trino refuses this to you: "
                        : "Trino refuses this to " + who + ", as whom the domain publishes: ")
                + (placed ? place.group(3) : why);
        return intent.inQuery(
                port,
                placed ? Integer.parseInt(place.group(1)) : 1,
                placed ? "column " + place.group(2) : "",
                reason.endsWith(".") ? reason : reason + ".");
    }

    private static List<Problem> differences(Intent intent, OutputPort.Description port, List<OutputColumn> given) {
        Map<String, OutputColumn> left = given.stream()
                .collect(Collectors.toMap(
                        column -> column.name().toLowerCase(Locale.ROOT), Function.identity(), (one, _) -> one));
        List<Problem> problems = new ArrayList<>();
        for (ContractColumn.Promise promised : port.columns()) {
            OutputColumn column = left.remove(promised.name().toLowerCase(Locale.ROOT));
            if (column == null) {
                problems.add(intent.inContract(
                        port,
                        promised.name(),
                        "The contract promises " + promised.name() + ", but the query does not return it."));
            } else if (!ColumnTypes.fits(promised.type(), column.type())) {
                problems.add(intent.inContract(
                        port,
                        promised.name(),
                        "The contract promises " + promised.name() + " as " + promised.type()
                                + ", but the query returns " + column.type() + "."));
            }
        }
        left.values()
                .forEach(column -> problems.add(intent.inContract(
                        port,
                        column.name(),
                        "The query returns " + column.name() + " (" + column.type()
                                + "), which the contract does not name.")));
        return problems;
    }
}
