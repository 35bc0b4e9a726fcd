package io.fondaco.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.engine.name.QualifiedName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTextTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final OwnRules BEFORE = OwnRules.parse("before", """
            {"tables": [{"user": "root", "privileges": ["SELECT"]}],
             "impersonation": [{"original_user": "admin", "new_user": ".*", "allow": true}]}""");
    private static final OwnRules AFTER = OwnRules.parse("after", """
            {"tables": [{"catalog": "lake", "privileges": ["SELECT"]}, {"privileges": []}],
             "functions": [{"privileges": ["EXECUTE"]}]}""");

    private final RulesText text = new RulesText(BEFORE, AFTER, Set.of("memory", "iceberg"), Set.of("admin"));

    @Test
    void theAdministratorsFirstRulesStandBeforeThePortalsAndTheOthersBehindItsLast() throws IOException {
        assertThat(rules(text, "tables", right("memory.a.t", "ada")))
                .containsExactly(
                        "{'user':'root','privileges':['SELECT']}",
                        "{'user':'admin','catalog':'iceberg|memory','privileges':['SELECT','INSERT','DELETE','UPDATE',"
                                + "'OWNERSHIP','GRANT_SELECT']}",
                        "{'user':'ada','catalog':'memory','schema':'a','table':'t','privileges':['SELECT']}",
                        "{'catalog':'iceberg|memory','privileges':[]}",
                        "{'catalog':'lake','privileges':['SELECT']}",
                        "{'privileges':[]}");
        assertThat(rules(text, "functions"))
                .containsExactly(
                        "{'user':'admin','catalog':'iceberg|memory','privileges':['EXECUTE','GRANT_EXECUTE','OWNERSHIP']}",
                        "{'catalog':'iceberg|memory','privileges':[]}",
                        "{'privileges':['EXECUTE']}");
        assertThat(rules(text, "impersonation"))
                .containsExactly("{'original_user':'admin','new_user':'.*','allow':true}");
    }

    @Test
    void viewsOfWhoMayBuildOnATableMayShowIt() throws IOException {
        Right builds = new Right(QualifiedName.parse("memory.a.t"), "pub_retail", true);

        assertThat(rules(text, "tables", builds, right("memory.a.t", "ada")))
                .contains(
                        "{'user':'ada','catalog':'memory','schema':'a','table':'t','privileges':['SELECT']}",
                        "{'user':'pub_retail','catalog':'memory','schema':'a','table':'t',"
                                + "'privileges':['SELECT','GRANT_SELECT']}");
    }

    @Test
    void whoReadsNothingInACatalogDoesNotSeeIt() throws IOException {
        assertThat(rules(text, "catalogs", right("memory.a.t", "ben"), right("memory.a.u", "ada")))
                .containsExactly(
                        "{'user':'admin','catalog':'iceberg|memory','allow':'all'}",
                        "{'user':'ada|ben','catalog':'memory','allow':'read-only'}",
                        "{'catalog':'iceberg|memory','allow':'none'}",
                        "{'allow':'all'}");
    }

    @Test
    void aSectionThatNobodyWroteMeansToOtherCatalogsWhatItMeantWithoutThePortal() throws IOException {
        RulesText alone = new RulesText(OwnRules.NONE, OwnRules.NONE, Set.of("memory"), Set.of("admin"));

        assertThat(rules(alone, "catalogs")).endsWith("{'catalog':'memory','allow':'none'}", "{'allow':'all'}");
        assertThat(rules(alone, "schemas")).endsWith("{'catalog':'memory','owner':false}", "{'owner':true}");
        assertThat(rules(alone, "tables"))
                .endsWith(
                        "{'catalog':'memory','privileges':[]}",
                        "{'privileges':['SELECT','INSERT','DELETE','UPDATE','OWNERSHIP','GRANT_SELECT']}");
        assertThat(MAPPER.readTree(alone.of(List.of())).has("functions"))
                .as("without a section, Trino shuts table functions")
                .isFalse();
    }

    @Test
    void namesAreNoExpressions() throws IOException {
        assertThat(rules(text, "tables", right("memory.a.\"x.y\"", "a.b"), right("memory.a.\"x.y\"", "x|y")))
                .contains("{'user':'a\\\\.b|x\\\\|y','catalog':'memory','schema':'a','table':'x\\\\.y',"
                        + "'privileges':['SELECT']}");
    }

    @Test
    void tablesOfTheSameReadersShareARule() throws IOException {
        assertThat(rules(
                        text,
                        "tables",
                        right("memory.a.t", "ada"),
                        right("memory.a.u", "ada"),
                        right("memory.a.v", "ada"),
                        right("memory.a.v", "ben")))
                .contains(
                        "{'user':'ada','catalog':'memory','schema':'a','table':'t|u','privileges':['SELECT']}",
                        "{'user':'ada|ben','catalog':'memory','schema':'a','table':'v','privileges':['SELECT']}");
    }

    @Test
    void theSameRightsMakeTheSameText() {
        List<Right> rights = new ArrayList<>(many(200));
        String first = text.of(rights);
        Collections.reverse(rights);

        assertThat(text.of(rights)).isEqualTo(first);
    }

    @Test
    void itGrowsWithTheNumberOfRights() {
        int small = text.of(many(1_000)).length();
        int large = text.of(many(10_000)).length();

        assertThat(large).isLessThan(small * 11);
    }

    @Test
    void aRightElsewhereIsNotThePortalsToGive() throws IOException {
        assertThat(rules(text, "tables", right("lake.a.t", "ada"))).noneMatch(rule -> rule.contains("ada"));
    }

    @Test
    void whatDevModeBeginsWithIsWhatThePortalWritesForNobody() throws IOException {
        RulesText none = new RulesText(dev("rules-before.json"), dev("rules-after.json"), Set.of(), Set.of("admin"));

        assertThat(MAPPER.readTree(none.of(List.of()))).isEqualTo(MAPPER.readTree(resource("rules.json")));
    }

    private static OwnRules dev(String name) throws IOException {
        return OwnRules.parse(name, Files.readString(Path.of("src", "demo", "trino", name)));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = RulesTextTest.class.getResourceAsStream("/io/fondaco/dev/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Right> many(int number) {
        return IntStream.range(0, number)
                .mapToObj(at ->
                        right("iceberg.s%02d.table_%04d".formatted(at % 10, at % 1_000), "person%05d".formatted(at)))
                .toList();
    }

    private static Right right(String object, String principal) {
        return new Right(QualifiedName.parse(object), principal);
    }

    private static List<String> rules(RulesText text, String section, Right... rights) throws IOException {
        JsonNode list = MAPPER.readTree(text.of(List.of(rights))).get(section);
        return Stream.iterate(0, at -> at + 1)
                .limit(list.size())
                .map(at -> list.get(at).toString().replace('"', '\''))
                .toList();
    }
}
