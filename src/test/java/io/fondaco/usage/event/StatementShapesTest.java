package io.fondaco.usage.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What every shape of statement counts for. The bodies are those of a real Trino 476, without their plans; the views
 * are {@code v_nation} (nationkey, name, regionkey of nation), {@code v_other} (name, comment of nation), {@code v_top}
 * on {@code v_nation}, {@code v_wide} on both; {@code guarded} has a row filter on regionkey and a mask on name that
 * reads name and comment; {@code guarded2} has a row filter that reads region.
 */
class StatementShapesTest {

    private static final String EXPECTED = """
            select                            | USE +nation(name)
            select star                       | USE +nation(nationkey regionkey name comment)
            two objects                       | USE +nation(regionkey name) +region(regionkey)
            self-join                         | USE +nation(nationkey name comment)
            union                             | USE +nation(name) +region(name)
            cte                               | USE +nation(name) +region(regionkey name comment)
            count                             | USE +nation
            table                             | USE +nation(nationkey regionkey name comment)
            values                            | USE
            metadata table                    | USE +"nation$snapshots"(snapshot_id)
            information schema                | USE
            select behind a comment           | USE +nation(name)
            execute                           | USE +nation(nationkey name)
            execute immediate                 | USE +nation(nationkey name)
            table and a view on it            | USE +nation(name comment) ~nation(name nationkey regionkey)<v_nation +v_nation(name)
            nested views                      | USE ~nation(nationkey regionkey name)<v_nation<v_top ~v_nation(name)<v_top +v_top(name)
            two views on one                  | USE ~nation(nationkey regionkey name)<v_nation<v_wide ~v_nation(name)<v_wide ~nation(name comment)<v_other<v_wide ~v_other(name)<v_wide +v_wide(n)
            view and nested                   | USE ~nation(nationkey regionkey name)<v_nation<v_top ~v_nation(name)<v_top +v_top(name) ~nation(nationkey regionkey name)<v_nation +v_nation(name)
            stale materialized view           | USE ~nation(regionkey name)<mv +mv(name)
            fresh materialized view           | USE ~nation(name)<mv_fresh +mv_fresh(name)
            ctas                              | USE +nation(name) !made
            insert                            | USE +nation(nationkey regionkey name comment) !target
            insert self                       | USE !target
            insert self and other             | USE +region(regionkey) !target
            merge                             | USE +nation(nationkey comment) !target
            merge self                        | USE !target
            delete                            | USE +nation(nationkey) !target
            delete self                       | USE !target
            update                            | USE +region(comment) !target
            prepare                           | DEFINITION
            deallocate                        | DEFINITION
            describe input                    | LOOK
            show                              | LOOK
            describe                          | LOOK
            show create                       | LOOK
            show stats                        | LOOK
            show stats query                  | LOOK
            explain                           | LOOK
            explain analyze                   | LOOK +nation(name)
            explain analyze behind a comment  | LOOK +nation(name)
            create view                       | DEFINITION +nation(name) !v_new
            replace view                      | DEFINITION ~nation(nationkey regionkey name)<v_nation<v_top ~v_nation(name)<v_top +v_top(name) !v_new
            create materialized view          | DEFINITION ~nation(nationkey regionkey name)<v_nation +v_nation(name) !mv_new
            refresh                           | DEFINITION +nation(regionkey name) !mv
            refresh of a view                 | DEFINITION ~nation(nationkey regionkey name)<v_nation +v_nation(name) !mv_new
            analyze                           | DEFINITION !nation
            optimize                          | DEFINITION !target
            comment                           | DEFINITION
            create table                      | DEFINITION !empty
            mask and filter                   | USE +guarded(nationkey)
            mask and filter star              | USE +guarded(nationkey regionkey name comment)
            masked column                     | USE +guarded(name)
            count of a guarded table          | USE +guarded
            filter in a view                  | USE ~guarded(nationkey)<v_guarded +v_guarded(nationkey)
            filter with a subquery            | USE ^region(regionkey) +guarded2(name)
            pass-through                      | USE ?pg.system.query
            pass-through and a table          | USE +region(regionkey name comment) ?pg.system.query
            pass-through in a view            | USE +v_pass(amount id)
            pass-through into a table         | USE !copied ?pg.system.query
            built-in table function           | USE
            built-in over a table             | USE +nation(nationkey regionkey name)
            table function                    | USE ?iceberg.system.table_changes
            failed at work                    | USE +nation(nationkey)
            refused                           | USE +nothing
            refused view                      | DEFINITION +nothing
            refused insert self               | USE !target
            failed insert self                | USE !target
            column missing                    | USE +nation +region
            refused pass-through              | USE ?pg.system.query
            syntax                            | USE
            """;

    @Test
    void everyShapeOfStatementCountsForWhatItIs() throws Exception {
        EventReader reader = new EventReader(new FakeEngine().clusters());
        Map<String, String> found = new LinkedHashMap<>();
        for (String body : TrinoEvents.shapes()) {
            String shape = new ObjectMapper()
                    .readTree(body)
                    .path("context")
                    .path("source")
                    .asText();
            QueryRecord record = reader.read(QualifiedName.MAIN_CLUSTER, TrinoEvents.stream(body))
                    .orElseThrow();
            found.put(shape, Described.uses(record).replace("iceberg.s.", ""));
        }
        assertThat(new TreeMap<>(found)).containsExactlyEntriesOf(expected());
    }

    private static TreeMap<String, String> expected() {
        TreeMap<String, String> expected = new TreeMap<>();
        EXPECTED.lines()
                .map(line -> line.split("\\|", 2))
                .forEach(line -> expected.put(line[0].strip(), line[1].strip()));
        return expected;
    }
}
