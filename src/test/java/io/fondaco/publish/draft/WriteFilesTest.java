package io.fondaco.publish.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
            new DraftColumn("zip_code", "varchar(5)", "Postal code", true, PersonalData.NO),
            new DraftColumn("Day", "date", "", true, PersonalData.NO),
            new DraftColumn(
                    "observer email", "row(a varchar, b array(bigint))", "Who looked", false, PersonalData.SHOWN));

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
                        .map(column -> tuple(
                                column.name(),
                                column.type(),
                                column.meaning(),
                                column.key(),
                                column.personal().any()))
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
    void whatIsHiddenIsHiddenByTheOnlyModeThatIsOffered() {
        List<DraftColumn> columns = List.of(
                new DraftColumn("Day", "date", "", true, PersonalData.NO),
                new DraftColumn("Observer Email", "varchar", "", false, PersonalData.MASKED),
                new DraftColumn("phone", "varchar", "", false, PersonalData.LEFT_OUT),
                new DraftColumn("observer", "varchar", "", false, PersonalData.SHOWN));
        OutputPort.Description port =
                read(content("Wind", Choice.OWNERS).with(columns)).ports().getFirst();

        assertThat(port.modes().full()).isNull();
        assertThat(port.modes().declared()).singleElement().satisfies(mode -> {
            assertThat(mode.title()).isEqualTo("Masked");
            assertThat(mode.shows(port.modeColumns()))
                    .extracting(
                            shown -> shown.column().name(),
                            shown -> shown.mask().isPresent())
                    .containsExactly(tuple("day", false), tuple("observer email", true), tuple("observer", false));
        });
        assertThat(DraftModes.saySame(columns, port.modes())).isTrue();
    }

    @Test
    void aNewVersionTreatsColumnsAsTheLastOneDid() {
        List<DraftColumn> shown = List.of(
                new DraftColumn("Day", "date", "", true, PersonalData.NO),
                new DraftColumn("phone", "varchar", "", false, PersonalData.SHOWN));
        for (PersonalData treated : PersonalData.values()) {
            List<DraftColumn> columns = List.of(shown.getFirst(), shown.get(1).saying("", false, treated));
            OutputPort.Description port =
                    read(content("Wind", Choice.OWNERS).with(columns)).ports().getFirst();

            List<DraftColumn> next = DraftModes.read(shown, port.modes());

            assertThat(next.get(1).personal().hidden()).isEqualTo(treated.hidden());
            assertThat(DraftModes.saySame(next, port.modes())).isTrue();
        }
    }

    @Test
    void anEarlyDraftSaidOnlyWhetherThereIsPersonalData() {
        DraftContent kept = content("Wind", Choice.OWNERS);
        DraftContentColumn column = new DraftContentColumn();
        String now = column.convertToDatabaseColumn(kept);

        assertThat(column.convertToEntityAttribute(now)).isEqualTo(kept);
        assertThat(column.convertToEntityAttribute(
                        now.replace("\"SHOWN\"", "true").replace("\"NO\"", "false")))
                .isEqualTo(kept);
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
