package io.fondaco.publish.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.publish.draft.DraftAccess.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteFilesTest {

    private static final ReferenceData REFERENCE = new ReferenceData(
            Map.of("weather", "Weather"),
            Set.of("team-weather"),
            Set.of(QualifiedName.MAIN_CLUSTER),
            ReferenceData.NameCheck.READABLE,
            ReferenceData.Settings.NONE,
            LocalDate.of(2026, 11, 27));

    private static final List<DraftColumn> COLUMNS = List.of(
            new DraftColumn("zip_code", "varchar(5)", "Postal code", true, false),
            new DraftColumn("Day", "date", "", true, false),
            new DraftColumn("observer email", "row(a varchar, b array(bigint))", "Who looked", false, true));

    @Test
    void theReaderSeesWhatTheDraftSays() {
        ProductDescription read = read(content("Daily wind", Choice.OWNERS));

        assertThat(read.name()).isEqualTo("Daily wind");
        assertThat(read.version()).isEqualTo("1.0.0");
        assertThat(read.policy()).isNull();
        assertThat(read.people()).extracting(RoleHolder::person).containsExactlyInAnyOrder("otto", "oda");
        OutputPort.Description port = read.ports().getFirst();
        assertThat(port.name()).isEqualTo("daily-wind");
        assertThat(port.object()).isEqualTo(QualifiedName.parse("lake.weather.daily_wind"));
        assertThat(port.definition()).isNull();
        assertThat(port.columns())
                .extracting(Promise::name, Promise::type, Promise::meaning, Promise::primaryKey, Promise::personalData)
                .containsExactlyElementsOf(COLUMNS.stream()
                        .map(column -> org.assertj.core.groups.Tuple.tuple(
                                column.name(), column.type(), column.meaning(), column.key(), column.personal()))
                        .toList());
    }

    @Test
    void aSelectStandsBesideItsContract() {
        String query = "SELECT zip, 'it''s: # ${X}' AS note\nFROM lake.weather_raw.wind";
        DraftContent content = content("Wind", Choice.OWNERS);
        DraftContent select = new DraftContent(
                DraftSource.select("lake.weather.wind", query), content.words(), content.access(), COLUMNS);

        OutputPort.Description port = read(select).ports().getFirst();

        assertThat(port.definition().query()).isEqualTo(query + "\n");
        assertThat(port.definition().kind()).isEqualTo(ObjectKind.VIEW);
    }

    @Test
    void whoGetsAccessIsThePolicy() {
        assertThat(read(content("Wind", Choice.OPEN)).policy().automatic()).hasSize(1);
        assertThat(read(content("Wind", Choice.TEAM)).policy().askers()).containsExactly("team-weather");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "null",
                "1.0",
                "2026-01-01",
                "a: b # c",
                "- list",
                "\"quoted\" 'twice' \\ back",
                "${HOME} and ${X:-y} and $${",
                "two\nlines\n\n  indented\ttab",
                "|",
                "zoë 温度 🌡 \u2028 \u00a0 \u200b",
                "{a: [b]}",
                "*alias &anchor !tag %directive @at `tick`",
                "ends with colon:"
            })
    void oddTextsComeBackAsTheyWere(String text) {
        DraftContent plain = content("Wind", Choice.OWNERS);
        DraftWords words =
                new DraftWords("Wind", "weather", "wind", text, text, text, "team-weather", text, "1.0.0", text);

        ProductDescription read = read(new DraftContent(plain.source(), words, plain.access(), COLUMNS));

        assertThat(read.summary()).isEqualTo(text);
        assertThat(read.purpose()).isEqualTo(text);
        assertThat(read.limitations()).isEqualTo(text);
        assertThat(read.terms()).isEqualTo(text);
        assertThat(read.releaseNote()).isEqualTo(text);
    }

    private static DraftContent content(String name, Choice choice) {
        DraftWords words = new DraftWords(
                name,
                "weather",
                "daily-wind",
                "Average wind",
                "Plan events",
                "Not for gusts",
                "team-weather",
                "",
                "1.0.0",
                "First release");
        return new DraftContent(
                DraftSource.table("lake.weather.daily_wind", "TABLE"),
                words,
                new DraftAccess(List.of("otto", "oda"), choice),
                COLUMNS);
    }

    private static ProductDescription read(DraftContent content) {
        Reading<ProductDescription> reading = ProductFile.read(WriteFiles.of(content), REFERENCE);
        assertThat(reading.problems()).isEmpty();
        return reading.value().orElseThrow();
    }
}
