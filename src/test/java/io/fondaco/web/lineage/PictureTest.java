package io.fondaco.web.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.How;
import io.fondaco.lineage.graph.ColumnName;
import io.fondaco.lineage.graph.Lineage;
import io.fondaco.lineage.graph.LineageNode;
import io.fondaco.lineage.graph.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PictureTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final List<LineageNode> nodes = new ArrayList<>();
    private final List<Step<QualifiedName>> steps = new ArrayList<>();
    private final List<Step<ColumnName>> columns = new ArrayList<>();

    @Test
    void whatComesBeforeStandsOnTheLeftAndNoTwoBoxesLieOnEachOther() {
        node("self", 0);
        node("a", -1);
        node("b", -1);
        node("c", 1);
        step("a", "self", NOON);
        step("b", "self", NOON);
        step("self", "c", NOON);
        Picture picture = picture();

        assertThat(x(picture, "a")).isEqualTo(x(picture, "b")).isLessThan(x(picture, "self"));
        assertThat(x(picture, "c")).isGreaterThan(x(picture, "self"));
        assertThat(picture.lines()).hasSize(3);
        assertThat(new HashSet<>(picture.boxes().stream()
                        .map(box -> List.of(box.x(), box.y()))
                        .toList()))
                .hasSize(4);
        assertThat(picture.boxes())
                .filteredOn(Picture.Box::self)
                .extracting(Picture.Box::name)
                .containsExactly("self");
    }

    @Test
    void aCircleIsDrawn() {
        node("self", 0);
        node("a", 1);
        step("self", "a", NOON);
        step("a", "self", NOON);

        assertThat(picture().lines())
                .extracting(Picture.Line::path)
                .hasSize(2)
                // Beside each other they would be one line.
                .doesNotHaveDuplicates()
                .allMatch(path -> path.matches("M\\d+ \\d+C(\\d+ ){5}\\d+"));
        assertThat(picture().lines().getLast().path()).matches("M(\\d+) 38C\\d+ 128 \\d+ 128 \\d+ 38");
        assertThat(picture().height()).isGreaterThan(100);
    }

    @Test
    void aLineSaysWhetherItIsOldAndWhetherTheColumnGoesAlongIt() {
        node("self", 0);
        node("a", -1);
        node("b", -1);
        step("a", "self", NOON.minusSeconds(100));
        step("b", "self", NOON.plusSeconds(100));
        columns.add(new Step<>(
                new ColumnName(name("b"), "x"),
                new ColumnName(name("self"), "y"),
                Set.of(How.INSERT),
                1,
                NOON.plusSeconds(100),
                0));

        assertThat(picture().lines()).extracting(Picture.Line::old).containsExactlyInAnyOrder(true, false);
        assertThat(picture().lines())
                .filteredOn(Picture.Line::on)
                .singleElement()
                .satisfies(line -> assertThat(line.old()).isFalse());
    }

    @Test
    void linesAreUncrossedWhereTheyCanBe() {
        node("self", 0);
        for (String each : List.of("a1", "a2", "a3")) {
            node(each, 1);
            step("self", each, NOON);
        }
        node("b1", 2);
        node("b2", 2);
        node("b3", 2);
        step("a1", "b3", NOON);
        step("a2", "b2", NOON);
        step("a3", "b1", NOON);
        Picture picture = picture();

        assertThat(y(picture, "a1") < y(picture, "a2")).isEqualTo(y(picture, "b3") < y(picture, "b2"));
        assertThat(y(picture, "a2") < y(picture, "a3")).isEqualTo(y(picture, "b2") < y(picture, "b1"));
    }

    @Test
    void sixtyBoxesAreDrawnAndTheRestIsCounted() {
        node("self", 0);
        for (int number = 0; number < 150; number++) {
            int far = 1 + number / 30;
            node("n" + number, far);
            step(far == 1 ? "self" : "n" + (number - 30), "n" + number, NOON);
            step("n" + (number * 7 % 150), "n" + number, NOON);
        }
        Picture picture = picture();

        assertThat(picture.boxes()).hasSize(Picture.MOST);
        assertThat(picture.left()).isEqualTo(91);
    }

    private void node(String object, int step) {
        nodes.add(new LineageNode(name(object), "d/" + object, object, "Domain", "1.0.0", "port", step));
    }

    private void step(String from, String to, Instant last) {
        steps.add(new Step<>(name(from), name(to), Set.of(How.INSERT), 1, last, 0));
    }

    private Picture picture() {
        return Picture.of(new Lineage(nodes, steps, columns, 0, NOON), "d/self");
    }

    private static QualifiedName name(String object) {
        return new QualifiedName("lake", "s", object);
    }

    private static int x(Picture picture, String name) {
        return box(picture, name).x();
    }

    private static int y(Picture picture, String name) {
        return box(picture, name).y();
    }

    private static Picture.Box box(Picture picture, String name) {
        return picture.boxes().stream()
                .filter(box -> box.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
