package io.fondaco.product.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ApprovalStepTest {

    @Test
    void onlyOwnersAreCalledOwner() {
        assertThat(ApprovalStep.OWNER.called()).isEqualTo("owner");
        assertThat(new ApprovalStep("owner", Set.of("stella"), false, false).called())
                .isEqualTo("approver");
        assertThat(new ApprovalStep("privacy office", Set.of("stella"), false, false).called())
                .isEqualTo("privacy office");
    }
}
