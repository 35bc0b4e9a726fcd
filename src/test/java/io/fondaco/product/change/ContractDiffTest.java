package io.fondaco.product.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Notes;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.OutputPort.Description;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of change once, with its level by what it means to readers. */
class ContractDiffTest {

    private static final QualifiedName DAILY = new QualifiedName("lake", "weather", "daily");
    private static final Promise ZIP = column("zip", "varchar(5)", "Zip code");
    private static final Promise DAY = column("day", "date", "Day, UTC");
    private static final ObjectDefinition VIEW = view("SELECT zip, day FROM lake.raw.t", SecurityMode.DEFINER);

    @Test
    void theSameIsNoChangeWhateverItsOrder() {
        assertThat(changes(port(ZIP, DAY), port(DAY, ZIP))).isEmpty();
    }

    @Test
    void aColumnThatGoesBreaks() {
        assertThat(changes(port(ZIP, DAY), port(ZIP))).containsExactly("BREAKING daily.day The column is gone.");
    }

    @Test
    void aColumnUnderAnotherNameBreaks() {
        assertThat(changes(port(ZIP, DAY), port(ZIP, column("date", "date", "Day, UTC"))))
                .containsExactly("BREAKING daily.day The column day is called date.");
    }

    @Test
    void aNewColumnIsAnAddition() {
        assertThat(changes(port(ZIP), port(ZIP, DAY)))
                .containsExactly("ADDITION daily.day The column is new: SELECT * returns it,"
                        + " and what is inserted from it has one column more.");
    }

    @ParameterizedTest
    @CsvSource({
        "varchar(5), varchar(9), ADDITION",
        "varchar(5), varchar(4), BREAKING",
        "varchar(5), bigint, BREAKING",
        "string (logical), varchar(5), FIX"
    })
    void aTypeBreaksUnlessTrinoConvertsIt(String before, String now, ChangeLevel level) {
        assertThat(changes(port(column("zip", before, "")), port(column("zip", now, ""))))
                .singleElement()
                .asString()
                .startsWith(level + " daily.zip ");
    }

    @Test
    void nullsThatMayComeBreakAndNullsThatMayNotAreAnAddition() {
        Promise never = new Promise("zip", "varchar(5)", "", false, false, false, true);
        Promise sometimes = new Promise("zip", "varchar(5)", "", false, false, false, false);

        assertThat(changes(port(never), port(sometimes)))
                .containsExactly("BREAKING daily.zip The column may be null from now on.");
        assertThat(changes(port(sometimes), port(never)))
                .containsExactly("ADDITION daily.zip The column is never null from now on.");
    }

    @Test
    void aLostKeyBreaks() {
        Promise key = new Promise("zip", "varchar(5)", "", true, false, false, false);
        Promise none = new Promise("zip", "varchar(5)", "", false, false, false, false);

        assertThat(changes(port(key), port(none)))
                .containsExactly("BREAKING daily.zip The column is no longer part of the key.");
        assertThat(changes(port(none), port(key)))
                .containsExactly("ADDITION daily.zip The column is part of the key from now on.");
    }

    @Test
    void aNewValueBreaksAndOneLessIsAnAddition() {
        assertThat(changes(port(values("a", "b")), port(values("c", "b", "a"))))
                .containsExactly("BREAKING daily.kind The column takes values that it never took: c.");
        assertThat(changes(port(values("a", "b")), port(values("b"))))
                .containsExactly("ADDITION daily.kind The column no longer takes these values: a.");
        assertThat(changes(port(values("a")), port(values())))
                .containsExactly("BREAKING daily.kind The column takes values that it never took: any.");
        assertThat(changes(port(values("a", "b")), port(values("b", "a")))).isEmpty();
    }

    @Test
    void aPortThatGoesOrMovesBreaksAndANewOneIsAnAddition() {
        Description other = new Description("hourly", "", "", DAILY, "1.0.0", "", List.of());
        Description moved = new Description(
                "daily", "", "", new QualifiedName("lake", "weather", "by_day"), "1.0.0", "", List.of(ZIP));

        assertThat(changes(port(ZIP), other))
                .containsExactly("BREAKING daily The dataset is gone.", "ADDITION hourly The dataset is new.");
        assertThat(changes(port(ZIP), moved))
                .containsExactly("BREAKING daily The dataset is read under another name:"
                        + " lake.weather.daily becomes lake.weather.by_day.");
    }

    @Test
    void aTighterFilterBreaksAndALooserOneIsAnAddition() {
        Description tight = made(view("SELECT zip, day FROM lake.raw.t WHERE zip <> ''", SecurityMode.DEFINER));

        assertThat(changes(made(VIEW), tight))
                .containsExactly("BREAKING daily The query asks for more of each row: some rows are gone.");
        assertThat(changes(tight, made(VIEW)))
                .containsExactly("ADDITION daily The query asks for less of each row: there are more of them.");
        assertThat(changes(made(VIEW), made(view("SELECT zip, day FROM lake.raw.u", SecurityMode.DEFINER))))
                .containsExactly("FIX daily The query changes, with the same columns: compare the rows.");
    }

    @Test
    void aViewThatReadsWithTheRightsOfItsReadersBreaks() {
        assertThat(changes(made(VIEW), made(view(VIEW.query(), SecurityMode.INVOKER))))
                .singleElement()
                .asString()
                .startsWith("BREAKING daily Each reader needs rights of their own");
    }

    @Test
    void thatThePortalMakesTheObjectFromNowOnIsAFix() {
        assertThat(changes(port(ZIP, DAY), made(VIEW)))
                .containsExactly("FIX daily The object is made in another way: made by somebody else becomes view.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "latency|4|h|latency|2|h|ADDITION",
                "latency|4|h|latency|1|d|BREAKING",
                "latency|24|h|latency|1|day|FIX",
                "availability|99.9|%|availability|99.5|%|BREAKING",
                "retention|3|y|retention|5|years|ADDITION",
                "supportHours|9-17|h|supportHours|9-12|h|FIX",
                "latency|4|h|frequency|1|d|BREAKING"
            })
    void aLowerServiceLevelBreaks(
            String then, String value, String unit, String next, String other, String otherUnit, ChangeLevel level) {
        assertThat(changes(promising(then, value, unit), promising(next, other, otherUnit)))
                .first()
                .asString()
                .startsWith(level + " daily The service level ");
    }

    @Test
    void wordsAreAFixThatNeedsNoNumber() {
        List<ContractChange> changes = ContractDiff.between(
                ProductPromises.of("", List.of(port(ZIP))),
                ProductPromises.of("", List.of(port(column("zip", "varchar(5)", "Five digits")))));

        assertThat(changes).extracting(ContractChange::level).containsExactly(ChangeLevel.FIX);
        assertThat(NeededVersion.level(changes)).isEmpty();
    }

    @Test
    void otherTermsAreAFixThatNeedsANumber() {
        List<ContractChange> changes = ContractDiff.between(
                ProductPromises.of("Ask first.", List.of(port(ZIP))),
                ProductPromises.of("Ask twice.", List.of(port(ZIP))));

        assertThat(changes).extracting(ContractChange::words).containsExactly("The terms of use change.");
        assertThat(NeededVersion.level(changes)).contains(ChangeLevel.FIX);
    }

    private static List<String> changes(Description before, Description now) {
        return ContractDiff.between(ProductPromises.of("", List.of(before)), ProductPromises.of("", List.of(now)))
                .stream()
                .map(change -> change.level() + " " + change.port()
                        + (change.column().isEmpty() ? "" : "." + change.column()) + " " + change.words())
                .toList();
    }

    private static Description port(Promise... columns) {
        return described("", null, List.of(columns));
    }

    private static Description made(ObjectDefinition definition) {
        return described("", definition, List.of(ZIP, DAY));
    }

    private static Description promising(String property, String value, String unit) {
        String contract = """
                slaProperties:
                  - property: %s
                    value: %s
                    unit: "%s"
                """.formatted(property, value, unit);
        return described(contract, null, List.of(ZIP));
    }

    private static Description described(
            String contract, @Nullable ObjectDefinition definition, List<Promise> columns) {
        return new Description("daily", null, "", "", DAILY, "1.0.0", contract, columns, false, List.of(), definition);
    }

    private static ObjectDefinition view(String query, SecurityMode security) {
        return new ObjectDefinition(ObjectKind.VIEW, query, security, null);
    }

    private static Promise values(String... values) {
        return new Promise(
                "kind", "varchar", "", false, false, false, false, new Notes(false, List.of(), List.of(values)));
    }

    private static Promise column(String name, String type, String meaning) {
        return new Promise(name, type, meaning, false, false, false, false);
    }
}
