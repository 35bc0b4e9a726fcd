package io.fondaco.product.measure;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.measure.TableMeasurer;
import io.fondaco.engine.measure.TableToMeasure;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.harvest.SeenObject;
import io.fondaco.product.harvest.SeenSchemas;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures what ports read: those never measured first, then those measured longest ago. A run takes so many and so
 * long; the others come in the next ones. Trino is asked outside any transaction.
 */
@ApplicationScoped
public class MeasurePorts {

    private static final String JOB = "ports-measure";

    private final OutputPorts ports;
    private final SeenSchemas seenSchemas;
    private final PortMeasures measures;
    private final TableMeasurer measurer;
    private final ProductsConfig config;
    private final Jobs jobs;
    private final Clock clock;

    MeasurePorts(
            OutputPorts ports,
            SeenSchemas seenSchemas,
            PortMeasures measures,
            TableMeasurer measurer,
            ProductsConfig config,
            Jobs jobs,
            Clock clock) {
        this.ports = ports;
        this.seenSchemas = seenSchemas;
        this.measures = measures;
        this.measurer = measurer;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            cron = "{fondaco.jobs.ports-measure}",
            identity = JOB,
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Measures those that are due, and forgets what is too old; says how many were measured. */
    public int run() {
        return jobs.run(JOB, this::measure);
    }

    private int measure(Attempt attempt) {
        Instant begun = clock.instant();
        List<TableToMeasure> due = QuarkusTransaction.requiringNew().call(() -> due(begun));
        Instant end = begun.plus(config.measuringTakes());
        int measured = 0;
        for (TableToMeasure table : due) {
            if (clock.instant().isAfter(end)) {
                break;
            }
            try {
                measures.keep(table.object(), measurer.measure(table), now());
                measured++;
            } catch (EngineError e) {
                attempt.failed(table.object(), e);
                if (e.kind() == EngineError.Kind.UNREACHABLE) {
                    break;
                }
            }
        }
        attempt.did(measured, "dataset measured", "datasets measured");
        attempt.did(
                measures.forgetBefore(
                        today(begun).minusDays(config.measuresKept().toDays())),
                "day forgotten",
                "days forgotten");
        return measured;
    }

    private List<TableToMeasure> due(Instant begun) {
        Map<QualifiedName, Instant> last = measures.lastTimes(
                today(begun).minusDays(1 + config.measuredEvery().toDays()));
        Instant before = begun.minus(config.measuredEvery());
        Map<QualifiedName, OutputPort> byObject = new LinkedHashMap<>();
        ports.current().stream()
                .filter(port -> last.getOrDefault(port.object(), Instant.MIN).isBefore(before))
                .sorted(Comparator.comparing((OutputPort port) -> last.getOrDefault(port.object(), Instant.MIN))
                        .thenComparing(OutputPort::object))
                .forEach(port -> byObject.putIfAbsent(port.object(), port));
        List<OutputPort> chosen =
                byObject.values().stream().limit(config.measuredAtOnce()).toList();
        Map<QualifiedName, SeenObject> seen = seenSchemas.of(chosen);
        List<TableToMeasure> tables = new ArrayList<>();
        for (OutputPort port : chosen) {
            SeenObject object = seen.get(port.object());
            if (object != null && object.goneAt().isEmpty()) {
                tables.add(new TableToMeasure(port.object(), object.kind().equals("VIEW"), timeColumn(port)));
            }
        }
        return tables;
    }

    private String timeColumn(OutputPort port) {
        Set<String> names = new HashSet<>(List.of(port.name(), port.object().object()));
        return FreshnessPromise.column(ports.contractOf(port), names).orElse("");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
