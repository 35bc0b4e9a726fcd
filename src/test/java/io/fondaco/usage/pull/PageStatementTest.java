package io.fondaco.usage.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PageStatementTest {

    private static final String ID = "20261122_180137_00001_gjunh";
    private static final Map<String, String> LITTLE =
            Map.of("query_id", "varchar", "user", "varchar", "query", "varchar");

    @Test
    void aPageIsOneStatementBehindTheLastIdThatLeavesOldDaysUnread() {
        PullSource source = PullSourcesTest.source("kind", "history-table", "table", "a.b.c", "page", "7");
        Map<String, String> present = Map.of(
                "query_id", "varchar", "usr", "varchar", "query", "varchar", "End_Time", "timestamp(6) with time zone");

        assertThat(statement(source, present).after(ID))
                .isEqualTo("SELECT \"query_id\" AS \"query_id\", \"usr\" AS \"user\", \"query\" AS \"query\","
                        + " \"End_Time\" AS \"ended\" FROM \"a\".\"b\".\"c\" h"
                        + " WHERE \"query_id\" > '20261122_180137_00001_gjunh'"
                        + " AND \"End_Time\" >= TIMESTAMP '2026-11-21 18:01:37 UTC'"
                        + " ORDER BY \"query_id\" LIMIT 7");
    }

    @Test
    void mysqlIsAskedToFindThePageItself() {
        PullSource source = PullSourcesTest.source(
                "kind", "mysql-event-listener", "table", "m.h.trino_queries", "environment", "it's\\");
        Map<String, String> present = Map.of(
                "query_id",
                "varchar",
                "user",
                "varchar",
                "query",
                "varchar",
                "plan",
                "varchar",
                "environment",
                "varchar");

        assertThat(statement(source, present).after(ID))
                .contains("FROM TABLE(\"m\".system.query(query => 'SELECT `query_id`, `user`, `query`, `environment`"
                        + " FROM `h`.`trino_queries` WHERE `query_id` > ''" + ID + "''"
                        + " AND `environment` = ''it''''s\\\\''"
                        + " ORDER BY `query_id` LIMIT 500')) h");
    }

    @Test
    void aQueryOfItsOwnGetsThePlaceWhereToGoOn() {
        PullSource source = PullSourcesTest.source(
                "kind",
                "history-table",
                "query",
                "SELECT * FROM a.b.c WHERE id > '{after}' AND at >= TIMESTAMP '{from}' LIMIT {page}",
                "columns.query-id",
                "id");

        String sql = statement(source, Map.of("id", "varchar", "user", "varchar", "query", "varchar"))
                .after(ID);

        assertThat(sql).contains("id > '" + ID + "' AND at >= TIMESTAMP '2026-11-21 18:01:37' LIMIT 500");
        assertThat(PageStatement.filled("{after}", "x' OR 1=1", 1)).isEmpty();
    }

    @Test
    void aColumnMayBeAnExpressionAndWhatIsNamedMustBeThere() {
        PullSource source =
                PullSourcesTest.source("kind", "history-table", "table", "a.b.c", "columns.source", "lower(app)");
        assertThat(statement(source, LITTLE).after(ID)).contains("(lower(app)) AS \"source\"");

        PullSource wrong = PullSourcesTest.source("kind", "history-table", "table", "a.b.c", "columns.source", "app");
        assertThatThrownBy(() -> ColumnMap.of(wrong, LITTLE))
                .hasMessage("The history has no column “app”, which columns.source names.");
    }

    @Test
    void aHistoryWithoutUsersIsRefused() {
        PullSource source = PullSourcesTest.source("kind", "history-table", "table", "a.b.c");
        assertThatThrownBy(() -> ColumnMap.of(source, Map.of("query_id", "varchar", "query", "varchar")))
                .hasMessageStartingWith("The history has no column for user: name it by columns.user; there are ");
    }

    @Test
    void whatAHistoryDoesNotSayIsTold() {
        PullSource source = PullSourcesTest.source("kind", "history-table", "table", "a.b.c");
        assertThat(ColumnMap.of(source, LITTLE).untold())
                .contains("original user", "client tags", "ended")
                .doesNotContain("query id", "environment");
    }

    private static PageStatement statement(PullSource source, Map<String, String> present) {
        return new PageStatement(source, ColumnMap.of(source, present));
    }
}
