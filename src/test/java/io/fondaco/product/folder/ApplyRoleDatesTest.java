package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.identity.NameUse;
import io.fondaco.identity.PrincipalNames;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.product.ProductRole;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.role.ApplyRoleDates;
import io.fondaco.testing.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A date in a file works when its day comes, whether or not the file is read again. */
@QuarkusTest
class ApplyRoleDatesTest extends FolderReading {

    @Inject
    ApplyRoleDates applyRoleDates;

    @Inject
    PrincipalNames names;

    @Inject
    EntityManager entities;

    @Inject
    Jobs jobs;

    @Inject
    MovableClock clock;

    @AfterEach
    void now() {
        clock.reset();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from service_account where name = 'oda'")
                    .executeUpdate();
            entities.createNativeQuery("delete from role_change").executeUpdate();
        });
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

    @Test
    void aNameThatAFileGivesARoleFromADayOnIsTaken() throws IOException {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        folder.replace(file(), "username: oda", "username: nina\n      dateIn: " + tomorrow);
        read();

        assertThat(names.refusal(new NameUse(NameUse.Kind.SERVICE_ACCOUNT, "nina")))
                .hasValueSatisfying(why -> assertThat(why).contains("A person has the name “nina”"));
        assertThat(names.refusal(new NameUse(NameUse.Kind.PERSON, "nina"))).isEmpty();
    }

    @Test
    void aRoleDoesNotBeginUnderANameThatAProgramHasByThen() throws IOException {
        LocalDate tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        folder.replace(file(), "role: steward", "role: owner\n      dateIn: " + tomorrow);
        read();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("insert into service_account"
                                + " (name, owner, registrant, reason, registered_at)"
                                + " values ('oda', 'ben', 'ben', 'Loads reports', current_timestamp)")
                        .executeUpdate());
        clock.moveAhead(Duration.ofDays(1));

        assertThat(applyRoleDates.run()).isZero();

        assertThat(owners()).containsExactly("otto");
        assertThat(audited(folder.temperatures()))
                .anyMatch(entry -> entry.contains("product.role-refused") && entry.contains("oda"));
        assertThat(jobs.latest("role-dates", 1))
                .allSatisfy(run -> assertThat(run.outcome()).isEqualTo(JobRun.Outcome.FAILED));
    }

    private Set<String> owners() {
        return QuarkusTransaction.requiringNew()
                .call(() -> products.byPath(folder.weather(), "daily-temperatures")
                        .orElseThrow()
                        .people(ProductRole.OWNER));
    }
}
