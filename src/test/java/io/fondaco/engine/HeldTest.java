package io.fondaco.engine;

import static io.fondaco.engine.Privilege.INSERT;
import static io.fondaco.engine.Privilege.SELECT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldTest {

    private static final Held MIXED = new Held(Set.of(SELECT, INSERT), Set.of(SELECT));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(MIXED.text()).isEqualTo("SELECT WITH GRANT OPTION, INSERT");
        assertThat(Held.parse(MIXED.text())).isEqualTo(MIXED);
        assertThat(Held.parse("SELECT, INSERT")).isEqualTo(Held.plainly(Set.of(SELECT, INSERT)));
        assertThat(Held.parse("")).isEqualTo(Held.NOTHING);
    }

    @Test
    void moreIsCoveredByWhatMayBePassedOnAndNotTheOtherWayRound() {
        assertThat(MIXED.covers(Held.plainly(Set.of(SELECT)))).isTrue();
        assertThat(MIXED.covers(Held.passable(Set.of(INSERT)))).isFalse();
        assertThat(Held.plainly(Set.of(SELECT)).union(Held.passable(Set.of(SELECT))))
                .isEqualTo(Held.passable(Set.of(SELECT)));
    }
}
