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
import java.util.Map;
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

        assertThat(users).hasSizeGreaterThan(60).contains("amir", "svc-demand-forecast");
        assertThat(failures).containsExactlyInAnyOrder(PastFailure.values());
    }

    /** Whoever can sign in has read only what their products' files give them; who owns nothing has read nothing. */
    @Test
    void nobodyWhoCanSignInHasReadMoreThanTheyOwn() throws IOException {
        Map<String, Set<String>> owned = DemoFiles.ownedByPerson();
        Set<String> signIn = DemoFiles.canSignIn();

        assertThat(signIn).contains("ada", "ben", "grace", "astrid", "otto");
        assertThat(queries)
                .filteredOn(query -> signIn.contains(query.user()))
                .isNotEmpty()
                .allSatisfy(query -> {
                    assertThat(owned).containsKey(query.user());
                    assertThat(owned.get(query.user()))
                            .containsAll(query.uses().stream()
                                    .map(HistoryPlan.Use::object)
                                    .toList());
                });
    }

    @Test
    void whoeverIsNamedInAProductsFileCanSignIn() throws IOException {
        assertThat(DemoFiles.canSignIn()).containsAll(DemoFiles.named());
    }

    @Test
    void theVersionThatDroveUseAwayCameOutOnThatDay() throws IOException {
        HistoryPlan.Change change =
                plan.use("lake.retail.store_transactions").orElseThrow().change();

        assertThat(DemoFiles.publishedOn("retail/store-transactions")).isEqualTo(change.on());
    }

    /** From the day of the version on less than half of the usual finishes, and later again more. */
    @Test
    void useFallsWithThatVersionAndComesBack() {
        assertThat(finished("2026-11-04")).isLessThan(finished("2026-10-28") / 2);
        assertThat(finished("2026-11-10")).isLessThan(finished("2026-10-27") / 2);
        assertThat(finished("2026-11-18")).isGreaterThan(finished("2026-10-28") / 2);
    }

    private long finished(String day) {
        LocalDate date = LocalDate.parse(day);
        return queries.stream()
                .filter(query -> LocalDate.ofInstant(query.at(), ZoneOffset.UTC).equals(date))
                .filter(query -> query.failure().isEmpty())
                .filter(query ->
                        query.uses().stream().anyMatch(use -> use.object().equals("lake.retail.store_transactions")))
                .count();
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
