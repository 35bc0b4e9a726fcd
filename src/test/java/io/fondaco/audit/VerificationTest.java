package io.fondaco.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.audit.Verification.Broken;
import io.fondaco.audit.Verification.Fault;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an auditor reads of the first broken entry. */
class VerificationTest {

    private static final UUID ENTRY = UUID.fromString("00000000-0000-0000-0000-000000000007");

    @Test
    void theFirstBrokenEntryIsNamedWithItsNumberAndKey() {
        assertThat(new Broken(2, ENTRY, Fault.CHANGED).sentence())
                .isEqualTo("Entry 2 (" + ENTRY + ") was changed after it was sealed");
        assertThat(new Broken(3, ENTRY, Fault.ENTRY_GONE).sentence())
                .isEqualTo("Entry 3 (" + ENTRY + ") is gone, only its seal is left");
    }

    @Test
    void whatIsLostIsNotNamed() {
        assertThat(new Broken(4, null, Fault.SEAL_GONE).sentence()).isEqualTo("Entry 4 is gone with its seal");
        assertThat(new Broken(5, null, Fault.END_GONE).sentence())
                .isEqualTo("Entry 5 and all after it are gone with their seals");
        assertThat(new Broken(5, null, Fault.END_CHANGED).sentence())
                .isEqualTo("Entry 5 is not where the chain says that it ends");
        assertThat(new Broken(0, ENTRY, Fault.GONE_UNSEALED).sentence())
                .isEqualTo("An entry (" + ENTRY + ") is gone, it was never sealed");
    }
}
