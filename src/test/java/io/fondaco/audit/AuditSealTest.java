package io.fondaco.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.audit.Verification.Fault;
import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditSealTest {

    @Inject
    Samples samples;

    @Inject
    AuditTrail trail;

    @Inject
    SealAudit seal;

    @Inject
    VerifyAudit verify;

    @Inject
    EntityManager entities;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void anEntryIsSealedOnceAndTheChainVerifies() {
        write(3);
        assertThat(verify.run()).isEqualTo(new Verification(0, 3, null));

        assertThat(seal.run().sealed()).isEqualTo(3);
        assertThat(seal.run().sealed()).isZero();
        write(1);
        assertThat(verify.run()).isEqualTo(new Verification(3, 1, null));
    }

    @Test
    void anEmptyTrailIsWhole() {
        assertThat(verify.run()).isEqualTo(new Verification(0, 0, null));
    }

    @Test
    void whatIsNotCommittedGetsALaterNumberAndIsNotPassedOver() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> late =
                    other.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        trail.record(entry("late"));
                        entities.flush();
                        written.countDown();
                        wait(mayCommit);
                    }));
            wait(written);
            write("early");
            assertThat(seal.run().sealed()).isEqualTo(1);
            mayCommit.countDown();
            late.get();
        }
        assertThat(seal.run().sealed()).isEqualTo(1);
        assertThat(verify.run()).isEqualTo(new Verification(2, 0, null));
        assertThat(read("select e.detail from audit_seal s join audit_event e on e.id = s.entry order by s.number"))
                .isEqualTo(List.of("early", "late"));
    }

    @Test
    void manyWritersAndTwoSealersLeaveNoGap() throws Exception {
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            nodes.add(() -> {
                write(100);
                return null;
            });
        }
        for (int sealer = 0; sealer < 2; sealer++) {
            nodes.add(() -> {
                for (int i = 0; i < 50; i++) {
                    seal.run();
                }
                return null;
            });
        }
        AtOnce.all(nodes);
        seal.run();
        assertThat(read("select number from audit_seal order by number"))
                .isEqualTo(LongStream.rangeClosed(1, 400).boxed().toList());
        assertThat(verify.run()).isEqualTo(new Verification(400, 0, null));
        assertThat(read("select outcome from job_run where job = 'audit-seal' and outcome <> 'DONE'"))
                .isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1' second",
                "actor = 'mallory'",
                "on_behalf_of = null",
                "on_behalf_of = ''",
                "action = 'request.declined'",
                "subject = 'retail/nations'",
                "detail = ''",
                "value_before = 'APPROVED'",
                "value_after = null",
                "request_id = null",
                "agreement_id = '00000000-0000-0000-0000-000000000001'",
            })
    void aChangeOfAnyFieldIsFound(String change) {
        sealed(5);
        tamper("update audit_event set " + change + " where id = " + entryOf(3));

        assertBroken(2, 3, Fault.CHANGED);
    }

    @Test
    void aChangedSealIsFound() {
        sealed(5);
        tamper("update audit_seal set hash = 'f00' where number = 4");
        assertBroken(3, 4, Fault.CHANGED);
    }

    @Test
    void aSealOfNothingIsFound() {
        sealed(5);
        tamper("update audit_seal set entry = '00000000-0000-0000-0000-000000000001' where number = 4");
        assertBroken(3, 4, Fault.ENTRY_GONE);
    }

    @Test
    void anotherIdIsFound() {
        sealed(5);
        tamper("update audit_event set id = '00000000-0000-0000-0000-000000000001' where id = " + entryOf(2));

        assertBroken(1, 2, Fault.ENTRY_GONE);
        assertThat(verify.run().unsealed()).isEqualTo(1);
    }

    @Test
    void theFirstOfSeveralBrokenEntriesIsNamed() {
        sealed(5);
        tamper("update audit_event set detail = 'x' where id = " + entryOf(4));
        tamper("update audit_event set detail = 'x' where id = " + entryOf(2));

        assertBroken(1, 2, Fault.CHANGED);
    }

    @Test
    void aDeletedEntryIsFound() {
        sealed(5);
        tamper("delete from audit_event where id = " + entryOf(1));
        assertBroken(0, 1, Fault.ENTRY_GONE);
    }

    @Test
    void anEntryThatIsGoneWithItsSealIsFound() {
        sealed(5);
        tamper("delete from audit_event where id = " + entryOf(3));
        tamper("delete from audit_seal where number = 3");
        assertBroken(2, 3, Fault.SEAL_GONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aCutEndIsFound(int left) {
        sealed(5);
        tamper("delete from audit_event where id in (select entry from audit_seal where number > " + left + ")");
        tamper("delete from audit_seal where number > " + left);
        assertBroken(left, left + 1L, Fault.END_GONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_chain set number = 3",
                "update audit_chain set hash = 'f00'",
                "delete from audit_chain"
            })
    void aChangedEndOfTheChainIsFound(String sql) {
        sealed(5);
        tamper(sql);
        assertBroken(5, 5, Fault.END_CHANGED);
    }

    @Test
    void anEntryDeletedBeforeItWasSealedIsFound() {
        sealed(2);
        write(1);
        tamper("delete from audit_event where id in (select entry from audit_unsealed)");
        assertThat(seal.run().sealed()).isZero();
        assertBroken(2, 0, Fault.GONE_UNSEALED);
    }

    private void assertBroken(long intact, long number, Fault fault) {
        Verification found = verify.run();
        assertThat(found.intact()).isEqualTo(intact);
        assertThat(found.firstBroken()).isNotNull().satisfies(broken -> {
            assertThat(broken.number()).isEqualTo(number);
            assertThat(broken.fault()).isEqualTo(fault);
        });
    }

    private void sealed(int entries) {
        write(entries);
        assertThat(seal.run().sealed()).isEqualTo(entries);
        assertThat(verify.run()).isEqualTo(new Verification(entries, 0, null));
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            write("No. %d of “many”, naïve".formatted(i));
        }
    }

    private void write(String detail) {
        QuarkusTransaction.requiringNew().run(() -> trail.record(entry(detail)));
    }

    private static AuditEntry entry(String detail) {
        return AuditEntry.of("otto", AuditAction.REQUEST_APPROVED, "weather/daily-temperatures", detail)
                .onBehalfOf("ada")
                .ofRequest(UUID.randomUUID())
                .ofAgreement(UUID.randomUUID())
                .changed("WAITING", "APPROVED");
    }

    private static String entryOf(long number) {
        return "(select entry from audit_seal where number = " + number + ")";
    }

    private List<?> read(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(sql).getResultList());
    }

    private void tamper(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(entities.createNativeQuery(sql).executeUpdate())
                        .isPositive());
    }

    private static void wait(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
