package io.fondaco.lineage.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.How;
import io.fondaco.lineage.Link;
import io.fondaco.lineage.Links;
import io.fondaco.lineage.RunSample;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RunLinksTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final QualifiedName BASE = QualifiedName.parse("lake.raw.readings");
    private static final QualifiedName INNER = QualifiedName.parse("lake.v.clean");
    private static final QualifiedName OUTER = QualifiedName.parse("lake.v.daily");
    private static final QualifiedName MADE = QualifiedName.parse("lake.out.report");

    private final Links links = new Links();

    @Test
    void aTableMadeThroughTwoNestedViewsIsThreeStepsFromTheirTable() {
        gather(RunSample.writing(NOON, "CREATE TABLE", MADE)
                .from(OUTER)
                .through(INNER, OUTER)
                .through(BASE, INNER, OUTER)
                .column("warm", OUTER, "celsius"));

        assertThat(links.all().keySet())
                .containsExactlyInAnyOrder(
                        new Link(OUTER, MADE, How.CREATE_TABLE),
                        new Link(INNER, OUTER, How.VIEW),
                        new Link(BASE, INNER, How.VIEW));
        assertThat(seen(OUTER, MADE, How.CREATE_TABLE).columns()).containsExactly(new Links.Columns("celsius", "warm"));
        assertThat(seen(BASE, INNER, How.VIEW).columns()).isEmpty();
        assertThat(seen(BASE, INNER, How.VIEW).times()).isEqualTo(1);
    }

    @Test
    void nothingComesFromItself() {
        gather(RunSample.writing(NOON, "INSERT", MADE).from(MADE, BASE).column("a", MADE, "a"));

        assertThat(links.all().keySet()).containsExactly(new Link(BASE, MADE, How.INSERT));
    }

    @Test
    void aMergeTellsTablesAndNoColumns() {
        gather(RunSample.writing(NOON, "MERGE", MADE).from(BASE));

        assertThat(links.all().keySet()).containsExactly(new Link(BASE, MADE, How.MERGE));
        assertThat(seen(BASE, MADE, How.MERGE).columns()).isEmpty();
    }

    @Test
    void whatARowFilterReadsIsNoSource() {
        gather(RunSample.writing(NOON, "INSERT", MADE).from(BASE).guardedBy(INNER));

        assertThat(links.all().keySet()).containsExactly(new Link(BASE, MADE, How.INSERT));
    }

    @Test
    void aPlainQueryTellsOfTheViewsOnItsWay() {
        gather(RunSample.reading(NOON).from(OUTER).through(BASE, OUTER));

        assertThat(links.all().keySet()).containsExactly(new Link(BASE, OUTER, How.VIEW));
    }

    @Test
    void theObjectBehindAPublishedOneIsThatOne() {
        gather(RunSample.writing(NOON, "CREATE VIEW", OUTER.inner()).from(BASE).column("a", BASE, "b"));
        gather(RunSample.writing(NOON, "CREATE VIEW", OUTER).column("a", OUTER.inner(), "a"));

        assertThat(links.all().keySet()).containsExactly(new Link(BASE, OUTER, How.VIEW));
    }

    @Test
    void theSameLinkIsCountedAndItsLastTimeKept() {
        gather(RunSample.writing(NOON.plusSeconds(60), "INSERT", MADE).from(BASE));
        gather(RunSample.writing(NOON, "INSERT", MADE).from(BASE));

        assertThat(seen(BASE, MADE, How.INSERT).times()).isEqualTo(2);
        assertThat(seen(BASE, MADE, How.INSERT).first()).isEqualTo(NOON);
        assertThat(seen(BASE, MADE, How.INSERT).last()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void veryManyColumnsAreNotKept() {
        RunSample run = RunSample.writing(NOON, "INSERT", MADE).from(BASE);
        for (int number = 0; number < 3_000; number++) {
            run.column("c" + number, BASE, "c" + number);
        }
        gather(run);

        assertThat(seen(BASE, MADE, How.INSERT).columns()).hasSize(2_000);
    }

    private void gather(RunSample run) {
        RunLinks.gather(run.record(), links);
    }

    private Links.Seen seen(QualifiedName from, QualifiedName to, How how) {
        return Objects.requireNonNull(links.all().get(new Link(from, to, how)));
    }
}
