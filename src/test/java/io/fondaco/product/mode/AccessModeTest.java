package io.fondaco.product.mode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.mode.AccessMode.Personal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessModeTest {

    private static final List<ModeColumn> COLUMNS = List.of(
            new ModeColumn("id", "bigint", false),
            new ModeColumn("name", "varchar", true),
            new ModeColumn("country", "varchar(2)", false));
    private static final AccessMode HIDDEN = mode("hidden", Personal.HIDDEN, List.of(), null);
    private static final AccessMode EMPTY = mode("empty", Personal.MASKED, List.of(), null);
    private static final AccessMode FIRST =
            mode("first", Personal.SHOWN, List.of(new ColumnMask("name", Mask.FIRST, 1)), null);
    private static final AccessMode ACTIVE = mode("active", Personal.SHOWN, List.of(), "id > 0");

    private static AccessMode mode(String name, Personal personal, List<ColumnMask> masks, String rows) {
        return new AccessMode(name, name, "", personal, List.of(), List.of(), masks, rows, List.of(), Decider.POLICY);
    }

    private static AccessMode choosing(Personal personal) {
        return new AccessMode(
                "some",
                "Some",
                "",
                personal,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(new RowChoice("country", "country", List.of("NO", "SE"))),
                Decider.POLICY);
    }

    @Test
    void aModeIsWithinAnotherIfItShowsNothingMore() {
        assertThat(HIDDEN.isWithin(AccessMode.FULL, COLUMNS)).isTrue();
        assertThat(FIRST.isWithin(AccessMode.FULL, COLUMNS)).isTrue();
        assertThat(HIDDEN.isWithin(FIRST, COLUMNS)).isTrue();
        assertThat(EMPTY.isWithin(FIRST, COLUMNS)).isTrue();
        assertThat(ACTIVE.isWithin(AccessMode.FULL, COLUMNS)).isTrue();
        assertThat(choosing(Personal.SHOWN).isWithin(AccessMode.FULL, COLUMNS)).isTrue();
        assertThat(choosing(Personal.HIDDEN).isWithin(choosing(Personal.SHOWN), COLUMNS))
                .isTrue();
    }

    @Test
    void aModeThatShowsMoreOrOtherwiseIsNot() {
        assertThat(AccessMode.FULL.isWithin(HIDDEN, COLUMNS)).isFalse();
        assertThat(FIRST.isWithin(HIDDEN, COLUMNS)).isFalse();
        assertThat(FIRST.isWithin(EMPTY, COLUMNS)).isFalse();
        assertThat(AccessMode.FULL.isWithin(ACTIVE, COLUMNS)).isFalse();
        // All of a port is also what its contract does not name.
        assertThat(AccessMode.FULL.isWithin(mode("all", Personal.SHOWN, List.of(), null), COLUMNS))
                .isFalse();
        assertThat(HIDDEN.isWithin(ACTIVE, COLUMNS)).isFalse();
        assertThat(HIDDEN.isWithin(choosing(Personal.HIDDEN), COLUMNS)).isFalse();
    }

    @Test
    void personalDataInClearAreWhatAskForTheirApprovals() {
        assertThat(AccessMode.FULL.showsPersonalData(COLUMNS)).isTrue();
        assertThat(ACTIVE.showsPersonalData(COLUMNS)).isTrue();
        assertThat(FIRST.showsPersonalData(COLUMNS)).isFalse();
        assertThat(HIDDEN.showsPersonalData(COLUMNS)).isFalse();
    }

    @Test
    void whatWasChosenIsOneTextHoweverItWasSent() {
        ModeChoice choice = ModeChoice.of("some", Map.of("country", List.of("SE", "NO", "SE", "a=b")));

        assertThat(choice).isEqualTo(ModeChoice.of("some", Map.of("country", List.of("NO", "a=b", "SE"))));
        assertThat(choice.chosen()).isEqualTo(Map.of("country", List.of("NO", "SE", "a=b")));
        assertThat(choice.valueWords()).isEqualTo("country NO, SE, a=b");
        assertThat(ModeChoice.FULL.chosen()).isEmpty();
        assertThat(ModeChoice.FULL.words()).isEqualTo("full");
    }

    @Test
    void modesAreKeptAsTheyWereRead() {
        PortModesDocument document = new PortModesDocument();
        PortModes modes = new PortModes(List.of(FIRST, ACTIVE, choosing(Personal.MASKED)), null);

        assertThat(document.convertToEntityAttribute(document.convertToDatabaseColumn(modes)))
                .isEqualTo(modes);
        assertThat(document.convertToDatabaseColumn(PortModes.NONE)).isNull();
        assertThat(document.convertToEntityAttribute(null)).isEqualTo(PortModes.NONE);
    }

    @Test
    void aModeStandsOnWhatItShowsMasksOrChoosesBy() {
        assertThat(AccessMode.FULL.standsOn("anything", COLUMNS)).isTrue();
        assertThat(HIDDEN.standsOn("name", COLUMNS)).isFalse();
        assertThat(EMPTY.standsOn("NAME", COLUMNS)).isTrue();
        assertThat(FIRST.standsOn("name", COLUMNS)).isTrue();
        AccessMode onlyByRows = new AccessMode(
                "r",
                "R",
                "",
                Personal.HIDDEN,
                List.of("country"),
                List.of(),
                List.of(),
                "id > 0",
                List.of(),
                Decider.POLICY);
        assertThat(onlyByRows.standsOn("id", COLUMNS)).isTrue();
        assertThat(onlyByRows.standsOn("name", COLUMNS)).isFalse();
        assertThat(choosing(Personal.HIDDEN).standsOn("country", COLUMNS)).isTrue();
    }

    @Test
    void masksFitTheTypesThatTheyCanBeLaidOver() {
        assertThat(Mask.FIRST.fits(ColumnKind.of("varchar(25)"))).isTrue();
        assertThat(Mask.FIRST.fits(ColumnKind.of("bigint"))).isFalse();
        assertThat(Mask.YEAR.fits(ColumnKind.of("timestamp(3) with time zone"))).isTrue();
        assertThat(Mask.ROUNDED.fits(ColumnKind.of("DECIMAL(12, 2)"))).isTrue();
        assertThat(Mask.ROUNDED.fits(ColumnKind.of("number (logical)"))).isTrue();
        assertThat(Mask.HASH.fits(ColumnKind.of("array(varchar)"))).isFalse();
        assertThat(Mask.EMPTY.fits(ColumnKind.of("row(a varchar)"))).isTrue();
    }
}
