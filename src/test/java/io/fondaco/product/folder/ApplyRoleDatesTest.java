package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.ProductRole;
import io.fondaco.product.folder.ProductOutcome.Result;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A date in a file works when its day comes, whether or not the file is read again. */
@QuarkusTest
@TestProfile(ProductFilesProfile.class)
class ApplyRoleDatesTest extends FolderReading {

    @Inject
    ApplyRoleDates applyRoleDates;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aRoleEndsAndAnotherBeginsWhenTheirDayComes() throws IOException {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        folder.replace(file(), "role: Owner", "role: Owner\n      dateOut: " + tomorrow);
        folder.replace(file(), "role: steward", "role: owner\n      dateIn: " + tomorrow);
        read();
        assertThat(applyRoleDates.run()).isZero();
        assertThat(owners()).containsExactly("otto");

        clock.moveAhead(Duration.ofDays(1));

        assertThat(applyRoleDates.run()).isEqualTo(2);
        assertThat(owners()).containsExactly("oda");
        assertThat(applyRoleDates.run()).isZero();
        assertThat(result(read())).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void theLastOwnerGoesOnTheirDayToo() throws IOException {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        folder.replace(file(), "role: Owner", "role: Owner\n      dateOut: " + tomorrow);
        read();
        clock.moveAhead(Duration.ofDays(1));

        applyRoleDates.run();
        assertThat(result(read())).isEqualTo(Result.REFUSED);

        assertThat(owners()).isEmpty();
    }

    private Set<String> owners() {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.byPath(folder.weather(), "daily-temperatures")
                        .orElseThrow()
                        .people(ProductRole.OWNER));
    }
}
