package io.fondaco.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who uses what in the demo company, as {@code src/demo/history.yaml} tells it. */
record HistoryPlan(Map<String, List<String>> teams, Map<String, List<String>> cast, List<Use> uses) {

    static HistoryPlan read(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(file.toFile(), HistoryPlan.class);
    }

    Optional<Use> use(String object) {
        return uses.stream().filter(use -> use.object().equals(object)).findFirst();
    }

    /** How one table or view is used; the file says what each number means. */
    record Use(
            String object,
            List<String> through,
            List<String> columns,
            List<String> teams,
            double queries,
            Map<String, Integer> services,
            double millis,
            long rows,
            double failures,
            double growth,
            List<String> joins,
            @Nullable Change change) {

        Use {
            through = through == null ? List.of() : through;
            services = services == null ? Map.of() : services;
            joins = joins == null ? List.of() : joins;
            growth = growth == 0 ? 1 : growth;
        }

        PastTable name() {
            return PastTable.parse(object);
        }

        /** Queries of people on that day, before the rhythm of the week. */
        double queriesOn(LocalDate day, double passed) {
            double trend = 1 + (growth - 1) * passed;
            return queries * trend * (change == null ? 1 : change.factorOn(day));
        }

        /** Whether queries that name the column of the former version are still about on that day. */
        boolean broken(LocalDate day) {
            return change != null && change.breaksOn(day);
        }
    }

    /** A new version that drove some use away. */
    record Change(String on, double factor, String brokenColumn, int brokenDays, double later) {

        boolean breaksOn(LocalDate day) {
            LocalDate first = LocalDate.parse(on);
            return !day.isBefore(first) && day.isBefore(first.plusDays(brokenDays));
        }

        double factorOn(LocalDate day) {
            if (day.isBefore(LocalDate.parse(on))) {
                return 1;
            }
            return breaksOn(day) ? factor : later;
        }
    }
}
