package io.fondaco.publish.making;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MakingStepsTest {

    private static final QualifiedName OBJECT = QualifiedName.parse("lake.weather.daily");
    private static final String QUERY = "SELECT id, name FROM lake.raw.readings";
    private static final String OUTER = "SELECT \"id\", \"name\" FROM \"lake\".\"weather\".\"daily__definition\"";
    private static final HarvestedColumn ID = new HarvestedColumn("id", "bigint", 1, null);
    private static final HarvestedColumn NAME = new HarvestedColumn("name", "varchar(25)", 2, null);

    private static WantedObject wanted(DefinitionKind kind, boolean invoker) {
        return new WantedObject(
                OBJECT, "pub_weather", kind, QUERY, invoker, "Daily", Map.of("id", "The key", "gone", "Not there"));
    }

    private static Optional<SeenDefinition> seen(Definition definition, HarvestedColumn... columns) {
        return Optional.of(new SeenDefinition(definition, List.of(columns)));
    }

    private static Optional<SeenDefinition> view(
            String query, @Nullable String comment, Map<String, String> meanings, HarvestedColumn... columns) {
        return seen(Definition.view(query, comment, meanings), columns);
    }

    private static List<String> sql(
            WantedObject wanted, Optional<SeenDefinition> outer, Optional<SeenDefinition> inner) {
        return MakingSteps.next(wanted, new MadeObject(OBJECT, outer, inner)).stream()
                .flatMap(step -> step.statements().stream())
                .map(DefinitionStatement::sql)
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    private final WantedObject layered = wanted(DefinitionKind.VIEW, false);
    private final Optional<SeenDefinition> inner = view(QUERY, null, Map.of(), ID, NAME);
    private final Optional<SeenDefinition> asWanted = view(OUTER, "Daily", Map.of("id", "The key"), ID, NAME);

    @Test
    void theQueryIsMadeFirstAndThenWhatReadersReadWithItsComments() {
        assertThat(sql(layered, Optional.empty(), Optional.empty()))
                .containsExactly("CREATE OR REPLACE VIEW \"lake\".\"weather\".\"daily__definition\" SECURITY DEFINER AS"
                        + " SELECT id , name FROM lake.raw.readings");
        assertThat(sql(layered, Optional.empty(), inner))
                .containsExactly(
                        "CREATE OR REPLACE VIEW \"lake\".\"weather\".\"daily\" COMMENT 'Daily' SECURITY DEFINER AS"
                                + " SELECT \"id\" , \"name\" FROM \"lake\".\"weather\".\"daily__definition\"",
                        "COMMENT ON COLUMN \"lake\".\"weather\".\"daily\".\"id\" IS 'The key'");
        assertThat(sql(layered, asWanted, inner)).isEmpty();
    }

    @Test
    void anotherQueryIsReplacedBehindReadersBacks() {
        List<Step> steps = MakingSteps.next(
                        layered,
                        new MadeObject(OBJECT, asWanted, view("SELECT 1 id, 'x' name", null, Map.of(), ID, NAME)))
                .stream()
                .toList();

        assertThat(steps).extracting(Step::object).containsExactly(OBJECT.inner());
        assertThat(steps).extracting(Step::dropsGrants).containsExactly(false);
    }

    @Test
    void anotherTypeIsAnotherColumn() {
        Optional<SeenDefinition> typed =
                view(QUERY, null, Map.of(), ID, new HarvestedColumn("name", "varchar", 2, null));

        assertThat(sql(layered, asWanted, typed)).hasSize(2).first().asString().startsWith("CREATE OR REPLACE VIEW");
    }

    @Test
    void commentsAreSetAndTakenAwayOneByOne() {
        Optional<SeenDefinition> otherwise = view(OUTER, "Weekly", Map.of("name", "It's its name"), ID, NAME);

        assertThat(sql(layered, otherwise, inner))
                .containsExactly(
                        "COMMENT ON VIEW \"lake\".\"weather\".\"daily\" IS 'Daily'",
                        "COMMENT ON COLUMN \"lake\".\"weather\".\"daily\".\"id\" IS 'The key'",
                        "COMMENT ON COLUMN \"lake\".\"weather\".\"daily\".\"name\" IS NULL");
    }

    @Test
    void oneThatReadsWithReadersRightsHasNoInnerOne() {
        WantedObject invoker = wanted(DefinitionKind.VIEW, true);

        assertThat(sql(invoker, asWanted, inner))
                .containsExactly(
                        "CREATE OR REPLACE VIEW \"lake\".\"weather\".\"daily\" COMMENT 'Daily' SECURITY INVOKER AS"
                                + " SELECT id , name FROM lake.raw.readings");
    }

    @Test
    void theCommentOfAMaterializedViewMakesItAnewAndThoseOfItsColumnsDoNot() {
        WantedObject kept = wanted(DefinitionKind.MATERIALIZED_VIEW, false);
        Definition made = new Definition(
                DefinitionKind.MATERIALIZED_VIEW,
                Definition.view(QUERY, null, Map.of()).query(),
                false,
                "Daily",
                Map.of(),
                null);

        assertThat(sql(kept, seen(made, ID, NAME), Optional.empty()))
                .containsExactly("COMMENT ON COLUMN \"lake\".\"weather\".\"daily\".\"id\" IS 'The key'");
        assertThat(sql(kept, seen(made.withComment("Weekly"), ID, NAME), Optional.empty()))
                .containsExactly("CREATE OR REPLACE MATERIALIZED VIEW \"lake\".\"weather\".\"daily\" COMMENT 'Daily' AS"
                        + " SELECT id , name FROM lake.raw.readings");
    }

    @Test
    void anotherKindIsDroppedFirstAndSomebodyElsesIsHandedOverBefore() {
        WantedObject kept = wanted(DefinitionKind.MATERIALIZED_VIEW, false);
        Definition others = new Definition(DefinitionKind.VIEW, "SELECT 1", false, null, Map.of(), "dbt");

        assertThat(sql(kept, asWanted, inner)).containsExactly("DROP VIEW IF EXISTS \"lake\".\"weather\".\"daily\"");
        assertThat(sql(kept, seen(others), Optional.empty()))
                .containsExactly(
                        "ALTER VIEW \"lake\".\"weather\".\"daily\" SET AUTHORIZATION USER \"pub_weather\"",
                        "DROP VIEW IF EXISTS \"lake\".\"weather\".\"daily\"");
    }

    @Test
    void whatIsNotOursStaysWhenNothingIsWantedAnyMore() {
        MadeObject made = new MadeObject(OBJECT, asWanted, inner);

        assertThat(MakingSteps.toNothing(made, "pub_weather", false, false)).isEmpty();
        assertThat(MakingSteps.toNothing(made, "pub_weather", true, true))
                .get()
                .extracting(Step::object)
                .isEqualTo(OBJECT);
        assertThat(MakingSteps.toNothing(made, "pub_weather", false, true))
                .get()
                .extracting(Step::object)
                .isEqualTo(OBJECT.inner());
    }

    @Test
    void everythingOnTheWayToAStepsEndIsKnownAgain() {
        MadeObject before = new MadeObject(OBJECT, Optional.empty(), inner);
        Step step = MakingSteps.next(layered, before).orElseThrow();
        Known known = new Known("", Set.of()).sending(OBJECT, before.outerText(), null, step);

        assertThat(known.includes("")).isTrue();
        assertThat(known.includes(new MadeObject(OBJECT, view(OUTER, "Daily", Map.of(), ID, NAME), inner).outerText()))
                .isTrue();
        assertThat(known.includes(new MadeObject(OBJECT, asWanted, inner).outerText()))
                .isTrue();
        assertThat(known.includes(new MadeObject(OBJECT, view(OUTER, "Weekly", Map.of(), ID, NAME), inner).outerText()))
                .isFalse();
    }
}
