package io.fondaco.product.standard;

import static io.fondaco.product.ProductRole.APPROVER;
import static io.fondaco.product.ProductRole.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.standard.RoleCalendar.Change;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoleCalendarTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @Test
    void aRoleEndsOnItsDayOutAndBeginsOnItsDayIn() {
        assertThat(changes("""
                    - username: Otto
                      role: owner
                      dateOut: 2026-06-03
                    - username: oda
                      role: approver
                      dateIn: 2026-06-02
                """))
                .containsExactly(
                        change("2026-06-02", "oda", APPROVER, true), change("2026-06-03", "otto", OWNER, false));
    }

    @Test
    void whatHasHappenedIsNoChangeToCome() {
        assertThat(changes("""
                    - username: otto
                      role: owner
                      dateIn: 2026-06-01
                    - username: oda
                      role: owner
                      dateOut: 2026-06-01
                    - username: stella
                      role: visitor
                      dateOut: 2026-07-01
                """)).isEmpty();
    }

    @Test
    void whoGoesOnUnderAnotherEntryKeepsTheRole() {
        assertThat(changes("""
                    - username: otto
                      role: owner
                      dateOut: 2026-06-03
                    - username: otto
                      role: owner
                      dateIn: 2026-06-03
                      dateOut: 2026-06-05
                """)).containsExactly(change("2026-06-05", "otto", OWNER, false));
    }

    @Test
    void aFileThatCannotBeReadSaysNothing() {
        assertThat(RoleCalendar.after(TODAY, "- just a list", Map.of())).isEmpty();
        assertThat(RoleCalendar.after(TODAY, "", Map.of())).isEmpty();
        assertThat(RoleCalendar.after(TODAY, "name: no team", Map.of())).isEmpty();
    }

    private static List<Change> changes(String members) {
        return RoleCalendar.after(TODAY, "team:\n  members:\n" + members, Map.of());
    }

    private static Change change(String day, String person, ProductRole role, boolean begins) {
        return new Change(LocalDate.parse(day), new RoleHolder(person, role), begins);
    }
}
