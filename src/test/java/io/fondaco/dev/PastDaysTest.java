package io.fondaco.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PastDaysTest {

    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");

    private HistoryPlan plan;
    private List<PastQuery> queries;

    @BeforeEach
    void makeHistory() throws IOException {
        plan = HistoryPlan.read(Path.of("src", "demo", "history.yaml"));
        queries = PastDays.queries(plan, NOW);
    }

    @Test
    void thereAreAboutThirtyThousandInNinetyDays() {
        assertThat(queries.size()).isBetween(27_000, 33_000);
        assertThat(queries)
                .allSatisfy(
                        query -> assertThat(query.at()).isBeforeOrEqualTo(NOW).isAfter(NOW.minusSeconds(91 * 86_400)));
    }

    @Test
    void everyQueryHasItsOwnId() {
        Set<String> ids = queries.stream().map(PastQuery::id).collect(Collectors.toSet());

        assertThat(ids).hasSameSizeAs(queries);
    }

    @Test
    void theSameDayTellsTheSameHistory() {
        assertThat(PastDays.queries(plan, NOW)).isEqualTo(queries);
    }

    @Test
    void peopleRestAtWeekends() {
        assertThat(on("2026-11-21")).isLessThan(on("2026-11-18") / 2);
    }

    @Test
    void peopleAndServicesAskAndSomeFail() {
        Set<String> users = queries.stream().map(PastQuery::user).collect(Collectors.toSet());
        Set<PastFailure> failures = new HashSet<>();
        queries.forEach(query -> query.failure().ifPresent(failures::add));

        assertThat(users).hasSizeGreaterThan(60).contains("ada", "svc-demand-forecast");
        assertThat(failures).containsExactlyInAnyOrder(PastFailure.values());
    }

    @Test
    void aBodyIsWhatTheListenerPosts() throws IOException {
        PastQuery query = queries.stream()
                .filter(one -> !one.use().through().isEmpty() && one.failure().isEmpty())
                .findFirst()
                .orElseThrow();

        JsonNode body = new ObjectMapper().readTree(HistoryBody.of(query));

        assertThat(body.at("/context/source").asText()).isEqualTo("demo-history");
        assertThat(body.at("/metadata/tables/0/directlyReferenced").asBoolean()).isFalse();
        assertThat(body.at("/metadata/tables/0/referenceChain/0/viewName").asText())
                .isEqualTo(query.use().name().object());
        assertThat(body.at("/metadata/queryState").asText()).isEqualTo("FINISHED");
    }

    @Test
    void everyQueryCanBeWrittenAsABody() {
        assertThat(queries.stream()
                        .mapToLong(query -> HistoryBody.of(query).length())
                        .max()
                        .orElseThrow())
                .isLessThan(8_000);
    }

    private long on(String day) {
        LocalDate date = LocalDate.parse(day);
        return queries.stream()
                .filter(query -> LocalDate.ofInstant(query.at(), ZoneOffset.UTC).equals(date))
                .count();
    }
}
