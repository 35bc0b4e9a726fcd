package io.fondaco.usage.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.QueryRecord.Kind;
import io.fondaco.usage.event.UnreadableEvent.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    private static final String ORDERS_CUSTOMER = "+hive.sales.orders";

    private final EventReader reader = new EventReader(new FakeEngine().clusters());

    /** One line for each body: + used directly, ~ through a view, ! written. */
    private static final List<String> EXPECTED = List.of(
            "FINISHED USE ~hive.sales.orders(orderkey custkey totalprice)<hive.sales.v_def"
                    + " ~hive.sales.customer(custkey name)<hive.sales.v_def"
                    + " +hive.sales.v_def(orderkey custkey totalprice name)",
            "FINISHED USE ~hive.sales.orders(orderkey custkey totalprice)<hive.sales.v_def"
                    + " ~hive.sales.customer(custkey name)<hive.sales.v_def +hive.sales.v_def(totalprice name)",
            "FINISHED USE +hive.sales.orders(orderkey custkey totalprice)"
                    + " +hive.sales.customer(nationkey mktsegment custkey name)",
            "FINISHED USE +hive.sales.orders(custkey totalprice orderdate) +hive.sales.customer(custkey name)"
                    + " !hive.sales.top_customers",
            "SYNTAX_ERROR USE",
            "PERMISSION_DENIED USE " + ORDERS_CUSTOMER,
            "TABLE_NOT_FOUND USE +hive.sales.does_not_exist",
            "DIVISION_BY_ZERO USE",
            "EXCEEDED_TIME_LIMIT USE +tpch.sf1.lineitem",
            "FINISHED DEFINITION !hive.sales.ddl1",
            "FINISHED DEFINITION +hive.sales.orders(orderkey totalprice) !hive.sales.v_ev",
            "FINISHED LOOK",
            "FINISHED LOOK",
            "FINISHED DEFINITION",
            "FINISHED LOOK",
            "FINISHED USE +hive.sales.orders(custkey) +hive.sales.customer(custkey name)",
            "FINISHED USE",
            "FINISHED USE +hive.sales.orders(clerk orderkey orderstatus custkey totalprice comment orderdate"
                    + " orderpriority shippriority)",
            "FINISHED USE +tpch.tiny.nation(nationkey regionkey name comment) !memory.default.m1",
            "FINISHED USE +tpch.tiny.nation(nationkey regionkey name comment) !iceberg.ice.nation",
            "FINISHED USE +tpch.tiny.nation(nationkey regionkey name comment) !iceberg.ice.nation",
            "FINISHED USE +iceberg.ice.nation(name) +hive.sales.orders(orderkey)");

    @Test
    void everyBodyOfARealTrinoYieldsWhatItSays() throws Exception {
        List<String> found = new ArrayList<>();
        for (String body : TrinoEvents.completed()) {
            found.add(describe(read(body)));
        }
        assertThat(found).containsExactlyElementsOf(EXPECTED);
    }

    @Test
    void keepsWhoWhatWhenAndHowMuch() throws Exception {
        QueryRecord record = read(TrinoEvents.completed().getFirst());
        assertThat(record.queryId()).isEqualTo("20261122_180137_00001_gjunh");
        assertThat(record.client())
                .isEqualTo(new QueryRecord.Client(
                        "alice", "alice", "alice", "portal-jdbc", List.of("portal", "dataproduct:sales")));
        assertThat(record.statement().queryType()).isEqualTo("SELECT");
        assertThat(record.statement().sql()).isEqualTo("select * from hive.sales.v_def limit 5");
        assertThat(record.times().created()).isEqualTo(Instant.parse("2026-11-22T18:01:37.143Z"));
        assertThat(record.times().ended()).isAfter(record.times().created());
        assertThat(record.times().wallMillis()).isPositive();
        assertThat(record.times().cpuMillis()).isPositive();
        assertThat(record.volume().physicalInputBytes()).isPositive();
        assertThat(record.volume().outputRows()).isEqualTo(5);
        assertThat(record.volume().peakMemoryBytes()).isPositive();
        assertThat(record.failure()).isEmpty();
    }

    @Test
    void keepsWhereWrittenColumnsCameFrom() throws Exception {
        OutputTable output = read(TrinoEvents.completed().get(3)).output().orElseThrow();
        assertThat(output.object()).hasToString("hive.sales.top_customers");
        assertThat(output.columns().getFirst().name()).isEqualTo("cname");
        assertThat(output.columns().getFirst().sources())
                .extracting(source -> source.object() + "." + source.column())
                .containsExactly("hive.sales.customer.name");
    }

    @Test
    void keepsTheStatementBehindAnExecute() throws Exception {
        QueryRecord record = read(TrinoEvents.completed().get(17));
        assertThat(record.statement().prepared()).isEqualTo("select * from hive.sales.orders where orderkey = ?");
    }

    @Test
    void cutsLongTexts() throws Exception {
        assertThat(read(TrinoEvents.completed().get(4)).failure().orElseThrow().message())
                .hasSizeLessThanOrEqualTo(500);
        String sql = "select '" + "x".repeat(30_000) + "' from lake.s.t";
        QueryRecord record = read(failed(sql, "", "TABLE_NOT_FOUND"));
        assertThat(record.statement().sql()).hasSize(20_000);
        assertThat(record.tables()).hasSize(1);
    }

    @Test
    void everyNameInAnEventLiesInItsCluster() throws Exception {
        Set<QualifiedName> names = new HashSet<>();
        for (String body : TrinoEvents.completed()) {
            reader.read(FakeEngine.EAST, TrinoEvents.stream(body))
                    .ifPresent(record -> named(record).forEach(names::add));
        }
        String sql = "insert into memory.s.t select * from orders, table(mysql.system.query(query => 'x'))";
        String failed = failed(sql, "'catalog':'lake','schema':'s',", "PERMISSION_DENIED");
        named(reader.read(FakeEngine.EAST, TrinoEvents.stream(failed)).orElseThrow())
                .forEach(names::add);
        assertThat(names)
                .hasSizeGreaterThan(10)
                .allMatch(name -> name.cluster().equals(FakeEngine.EAST))
                .extracting(QualifiedName::toString)
                .contains("east:lake.s.orders", "east:mysql.system.query", "east:memory.s.t", "east:hive.sales.v_def");
    }

    private static Stream<QualifiedName> named(QueryRecord record) {
        Stream<QualifiedName> used =
                record.tables().stream().flatMap(use -> Stream.concat(Stream.of(use.object()), use.through().stream()));
        Stream<QualifiedName> written = record.output().stream()
                .flatMap(output -> Stream.concat(
                        Stream.of(output.object()),
                        output.columns().stream()
                                .flatMap(column -> column.sources().stream())
                                .map(OutputTable.Source::object)));
        return Stream.concat(used, written);
    }

    @Test
    void theStartOfAQueryIsNoFinishedQuery() throws Exception {
        for (String body : TrinoEvents.created()) {
            assertThat(reader.read(QualifiedName.MAIN_CLUSTER, TrinoEvents.stream(body)))
                    .isEmpty();
        }
    }

    @Test
    void failedStatementsAreReadWithTheirSession() throws Exception {
        assertThat(describe(read(failed("select * from t", "'catalog':'lake','schema':'s',", "PERMISSION_DENIED"))))
                .isEqualTo("PERMISSION_DENIED USE +lake.s.t");
        assertThat(describe(read(failed("delete from lake.s.t", "", "PERMISSION_DENIED"))))
                .isEqualTo("PERMISSION_DENIED USE !lake.s.t");
        assertThat(describe(read(failed("explain analyze select * from lake.s.t", "", "PERMISSION_DENIED"))))
                .isEqualTo("PERMISSION_DENIED LOOK");
        assertThat(describe(read(failed("-- why\n /* not */ EXPLAIN select 1", "", "X"))))
                .isEqualTo("X LOOK");
    }

    @Test
    void thePortalIsKnownByUserAndSource() throws Exception {
        assertThat(read(finished("'user':'admin','source':'fondaco'")).kind()).isEqualTo(Kind.PORTAL);
        assertThat(read(finished("'user':'admin','source':'cli'")).kind()).isEqualTo(Kind.USE);
        assertThat(read(finished("'user':'ada','source':'fondaco'")).kind()).isEqualTo(Kind.USE);
    }

    @Test
    void aTableThatIsNamedAndReadThroughAViewIsUsedInTwoWays() throws Exception {
        String tables = """
                {'catalog':'lake','schema':'s','table':'t','columns':[{'column':'a'},{'column':'b'}],
                 'directlyReferenced':false,
                 'referenceChain':[{'@type':'view','catalogName':'lake','schemaName':'s','viewName':'v'}]},
                {'catalog':'lake','schema':'s','table':'t','columns':[{'column':'a'},{'column':'b'}],
                 'directlyReferenced':true,'referenceChain':[]},
                {'catalog':'lake','schema':'s','table':'v','columns':[{'column':'c'}],'directlyReferenced':true,
                 'viewText':'select a as c from t','referenceChain':[]},
                {'catalog':'lake','schema':'s','table':'f','columns':[],'directlyReferenced':false,
                 'referenceChain':[{'@type':'rowFilter','expression':'x','catalogName':'lake','schemaName':'s','tableName':'t'}]}
                """;
        assertThat(describe(read(finished("'user':'ada'")
                        .replace("select 1", "select t.b, v.c from t, v")
                        .replace("\"tables\":[]", "\"tables\":[" + tables.replace((char) 39, (char) 34) + "]"))))
                .isEqualTo("FINISHED USE ~lake.s.t(a)<lake.s.v +lake.s.t(b) +lake.s.v(c) ^lake.s.f");
    }

    /** Nobody but the portal knows that a published view has two layers. */
    @Test
    void theInnerViewOfAPublishedOneIsNotSeen() throws Exception {
        String tables = """
                {'catalog':'lake','schema':'s','table':'t','columns':[{'column':'a'}],'directlyReferenced':false,
                 'referenceChain':[{'@type':'view','catalogName':'lake','schemaName':'s','viewName':'v__definition'},
                  {'@type':'view','catalogName':'lake','schemaName':'s','viewName':'v'}]},
                {'catalog':'lake','schema':'s','table':'v__definition','columns':[{'column':'a'}],
                 'directlyReferenced':false,
                 'referenceChain':[{'@type':'view','catalogName':'lake','schemaName':'s','viewName':'v'}]},
                {'catalog':'lake','schema':'s','table':'v','columns':[{'column':'a'}],'directlyReferenced':true,
                 'referenceChain':[]}
                """;
        assertThat(describe(read(finished("'user':'ada'")
                        .replace("\"tables\":[]", "\"tables\":[" + tables.replace((char) 39, (char) 34) + "]"))))
                .isEqualTo("FINISHED USE ~lake.s.t(a)<lake.s.v +lake.s.v(a)");
    }

    /** The view of a mode stands for its dataset: whoever reads it uses that one, and what lies below through it. */
    @Test
    void aQueryOverTheViewOfAModeUsesItsDataset() throws Exception {
        String chain = "{'@type':'view','catalogName':'lake','schemaName':'s','viewName':'v__mode_m__definition'},"
                + "{'@type':'view','catalogName':'lake','schemaName':'s','viewName':'v__mode_m'}";
        String tables = """
                {'catalog':'lake','schema':'s','table':'t','columns':[{'column':'b'}],'directlyReferenced':false,
                 'referenceChain':[{'@type':'view','catalogName':'lake','schemaName':'s','viewName':'v'},%1$s]},
                {'catalog':'lake','schema':'s','table':'v','columns':[{'column':'a'}],'directlyReferenced':false,
                 'referenceChain':[%1$s]},
                {'catalog':'lake','schema':'s','table':'v__mode_m__definition','columns':[{'column':'a'}],
                 'directlyReferenced':false,'referenceChain':[]},
                {'catalog':'lake','schema':'s','table':'v__mode_m','columns':[{'column':'a'}],'directlyReferenced':true,
                 'referenceChain':[]}
                """.formatted(chain);
        assertThat(describe(read(finished("'user':'ada'")
                        .replace("\"tables\":[]", "\"tables\":[" + tables.replace((char) 39, (char) 34) + "]"))))
                .isEqualTo("FINISHED USE ~lake.s.t(b)<lake.s.v +lake.s.v(a)");
    }

    /** The view of a mode reads every column that it shows, and the secret of its hashes: nobody asked for these. */
    @Test
    void throughTheViewOfAModeOnlyWhatWasAskedForCounts() throws Exception {
        String chain = "{'@type':'view','catalogName':'lake','schemaName':'s','viewName':'t__mode_m'}";
        String tables = """
                {'catalog':'lake','schema':'s','table':'t','columns':[{'column':'a'},{'column':'b'}],
                 'directlyReferenced':false,'referenceChain':[%1$s]},
                {'catalog':'lake','schema':'k','table':'hash_key','columns':[{'column':'secret'}],
                 'directlyReferenced':false,'referenceChain':[%1$s]},
                {'catalog':'lake','schema':'s','table':'t__mode_m','columns':[{'column':'b'}],'directlyReferenced':true,
                 'referenceChain':[]}
                """.formatted(chain);
        assertThat(describe(read(finished("'user':'ada'")
                        .replace("\"tables\":[]", "\"tables\":[" + tables.replace((char) 39, (char) 34) + "]"))))
                .contains("+lake.s.t(b)")
                .doesNotContain("+lake.k.hash_key", "t(a");
    }

    @Test
    void whatALaterTrinoAddsOrChangesIsPassedOver() throws Exception {
        String body = finished("'user':'ada','new':{'deep':[{'x':[1,2]}]},'clientTags':'not-a-list','source':{'a':1}");
        QueryRecord record =
                read(body.replace("\"statistics\":{}", "\"statistics\":{\"cpuTime\":\"NaN\",\"wallTime\":[1]}"));
        assertThat(record.client().user()).isEqualTo("ada");
        assertThat(record.client().source()).isNull();
        assertThat(record.client().tags()).isEmpty();
        assertThat(record.times().wallMillis()).isZero();
    }

    @Test
    void textThatADatabaseRefusesIsCleaned() throws Exception {
        QueryRecord record = read(failed("select '\\u0000a\\ud800b'", "", "X"));
        assertThat(record.statement().sql()).isEqualTo("select 'a\uFFFDb'");
    }

    @Test
    void numbersThatCannotBeAreBounded() throws Exception {
        QueryRecord record = read(finished("'user':'ada'")
                .replace("\"statistics\":{}", "\"statistics\":{\"wallTime\":1e300,\"outputRows\":-5}"));
        assertThat(record.times().wallMillis()).isEqualTo(1L << 50);
        assertThat(record.volume().outputRows()).isZero();
        assertUnreadable(finished("'user':'ada'").replace("2026-11", "+1000000-11"), Reason.NO_TIME);
    }

    @Test
    void unreadableBodiesSayWhy() {
        assertUnreadable("", Reason.NOT_JSON);
        assertUnreadable("hello", Reason.NOT_JSON);
        assertUnreadable("[]", Reason.NOT_JSON);
        assertUnreadable(TrinoEvents.completed().getFirst().substring(0, 100_000), Reason.NOT_JSON);
        assertUnreadable(TrinoEvents.completed().getLast() + "{}", Reason.NOT_JSON);
        assertUnreadable("{}", Reason.NO_QUERY);
        assertUnreadable("{\"metadata\":{\"queryId\":\"\",\"queryState\":\"FINISHED\"}}", Reason.NO_QUERY);
        assertUnreadable("{\"metadata\":{\"queryId\":\"a\",\"queryState\":\"FINISHED\"}}", Reason.NO_TIME);
    }

    @Test
    void deepNestingIsNoReasonToBreak() {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(100_000))).isInstanceOf(UnreadableEvent.class);
    }

    private void assertUnreadable(String body, Reason reason) {
        assertThatThrownBy(() -> reader.read(QualifiedName.MAIN_CLUSTER, TrinoEvents.stream(body)))
                .isInstanceOfSatisfying(
                        UnreadableEvent.class,
                        error -> assertThat(error.reason()).isEqualTo(reason));
    }

    private QueryRecord read(String body) throws UnreadableEvent, IOException {
        return reader.read(QualifiedName.MAIN_CLUSTER, TrinoEvents.stream(body)).orElseThrow();
    }

    private static String finished(String context) {
        return """
                {'metadata':{'queryId':'q1','queryState':'FINISHED','query':'select 1','tables':[]},'statistics':{},
                'context':{%s},'ioMetadata':{'inputs':[]},'endTime':'2026-11-22T18:01:49.896Z'}""".formatted(context).replace('\'', '"');
    }

    private static String failed(String sql, String context, String error) {
        String json = """
                {'metadata':{'queryId':'q1','queryState':'FAILED','query':'SQL','tables':[]},
                'context':{%s'user':'ada'},'failureInfo':{'errorCode':{'code':4,'name':'%s'}},
                'endTime':'2026-11-22T18:01:49.896Z'}""".formatted(context, error);
        return json.replace('\'', '"').replace("SQL", sql.replace("\n", "\\n"));
    }

    private static String describe(QueryRecord record) {
        String outcome = record.failure().map(QueryRecord.Outcome.Failure::name).orElse("FINISHED");
        return outcome + " " + Described.uses(record);
    }
}
