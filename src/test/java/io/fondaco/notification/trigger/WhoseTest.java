package io.fondaco.notification.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import org.junit.jupiter.api.Test;

/** Nobody is told that their access ended when a program's did. */
class WhoseTest {

    @Test
    void anAccessIsNamedByItsHolder() {
        assertThat(HolderKind.values())
                .extracting(kind -> Whose.access(new Holder(kind, "svc-report")))
                .containsExactlyInAnyOrder("Your access", "Your team's access", "The access of svc-report");
        assertThat(HolderKind.values())
                .extracting(kind -> Whose.subject(new Holder(kind, "svc-report")))
                .containsExactlyInAnyOrder("You", "Your team", "svc-report");
    }
}
