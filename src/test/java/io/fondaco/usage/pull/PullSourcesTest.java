package io.fondaco.usage.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.Clusters;
import io.fondaco.engine.FakeEngine;
import io.fondaco.testing.TestConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PullSourcesTest {

    private static final String PREFIX = "fondaco.usage.pull.warehouse.";

    @Test
    void aTableOfTheMysqlListenerNeedsItsNameAlone() {
        PullSource source = sources("kind", "mysql-event-listener", "table", "mysql.history.trino_queries")
                .all()
                .getFirst();

        assertThat(source.name()).isEqualTo("warehouse");
        assertThat(source.cluster()).isEqualTo("main");
        assertThat(source.from()).isEqualTo("\"mysql\".\"history\".\"trino_queries\"");
        assertThat(source.inside()).isPresent();
        assertThat(source.page()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind=mysql-event-listener                              | say a table or a query
            kind=mysql-event-listener;table=trino_queries          | catalog.schema.table, found: trino_queries
            kind=mysql-event-listener;table=a.b.c d                | found: a.b.c d
            kind=history-table;table=a.b.c;query=SELECT 1          | one of them
            kind=history-table;query=DELETE FROM a.b.c             | not one query
            kind=history-table;query=SELECT 1 x;columns.usr=x      | columns.usr is none of the columns
            kind=history-table;table=a.b.c;cluster=west            | “west”, which is not configured
            kind=history-table;table=a.b.c;through=west            | “west”, which is not configured
            kind=history-table;table=a.b.c;page=0                  | page is from 1
            kind=history-table;table=a.b.c;timeout=1h              | timeout is from
            kind=history-table;table=a.b.c;overlap=2d              | look-back is at least
            kind=history-table;table=a.b.c;user=ada                | for a jdbc-url
            kind=history-table;table=a.b.c;jdbc-url=postgresql://x | begins with jdbc:
            kind=runtime-queries;table=a.b.c                       | takes no table
            """)
    void aFaultIsOneSentenceThatNamesTheSource(String settings, String sentence) {
        Map<String, String> all = new HashMap<>();
        for (String setting : settings.strip().split(";")) {
            String[] pair = setting.split("=", 2);
            all.put(PREFIX + pair[0], pair[1]);
        }
        assertThatThrownBy(() -> sources(all))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("fondaco.usage.pull.warehouse: ")
                .hasMessageContaining(sentence);
    }

    @Test
    void thePageOfUsageSaysWhatAHistoryCannotTell() {
        PullSources sources = sources("kind", "runtime-queries", "cluster", "east");

        assertThat(sources.limits(List.of("main"))).isEmpty();
        assertThat(sources.limits(List.of("east", "east")))
                .singleElement()
                .asString()
                .startsWith("Queries of cluster “east” are also read from Trino's own memory of queries")
                .contains("can be missed", "bytes");
    }

    private static PullSources sources(String... pairs) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put(PREFIX + pairs[i], pairs[i + 1]);
        }
        return sources(settings);
    }

    private static PullSources sources(Map<String, String> settings) {
        Clusters clusters = new Clusters(Map.of("main", new FakeEngine(), "east", new FakeEngine()));
        return new PullSources(TestConfig.of(PullConfig.class, settings), clusters);
    }

    static PullSource source(String... pairs) {
        return sources(pairs).all().getFirst();
    }
}
