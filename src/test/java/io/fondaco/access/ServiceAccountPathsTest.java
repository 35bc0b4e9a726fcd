package io.fondaco.access;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STATIONS;
import static io.fondaco.testing.Samples.STELLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.holder.ConfirmServiceAccount;
import io.fondaco.access.holder.ConfirmServiceAccount.Sender;
import io.fondaco.access.holder.HandOverServiceAccount;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ProofToken;
import io.fondaco.access.request.DecisionInput;
import io.fondaco.access.request.RequestState;
import io.fondaco.common.DomainError;
import io.fondaco.engine.Privilege;
import io.fondaco.identity.Person;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.testing.AtOnce;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program may read follows from who answers for it, and from that they control it. */
@QuarkusTest
class ServiceAccountPathsTest extends AccessPaths {

    private static final Holder NIGHTLY = new Holder(HolderKind.SERVICE_ACCOUNT, "svc-nightly");
    private static final String REASON = "Loads the report every night";
    private static final String HOW = "Their job runs on the platform's scheduler";

    @Inject
    ConfirmServiceAccount confirm;

    @Inject
    HandOverServiceAccount handOver;

    @ParameterizedTest
    @ValueSource(strings = {"ada", "OTTO", "stella", "admin", "team-weather", "team-x", "system", "automatic", "hive"})
    void aNameThatSomebodyHasCannotBeRegistered(String name) {
        assertThatThrownBy(() -> registerServiceAccount.register(BEN, name, REASON))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void anOwnerWhomFilesNameAndWhoNeverCameKeepsTheirName() {
        QuarkusTransaction.requiringNew()
                .run(() -> samples.add(
                        "weather",
                        "clouds",
                        Samples.describe("Clouds", "Clouds by hour", STATIONS).owners("nina")));

        assertThatThrownBy(() -> registerServiceAccount.register(BEN, "nina", REASON))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessageContaining("A person has the name “nina”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "svc nightly",
                "svc\u00a0nightly",
                "svc\u200bnightly",
                "svc-n\u0456ghtly",
                "o'brien",
                "system:x",
                "-x",
                "a/b",
                "a=b"
            })
    void aNameHasPlainLettersAndDigits(String name) {
        assertThatThrownBy(() -> registerServiceAccount.register(BEN, name, REASON))
                .isInstanceOfSatisfying(
                        DomainError.Invalid.class,
                        invalid -> assertThat(invalid.fields()).containsOnlyKeys("name"));
    }

    @Test
    void nothingIsGrantedBeforeTheAccountIsConfirmed() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        granted(ADA, input().forHolder(NIGHTLY));
        assertThat(mayRead("svc-nightly")).isFalse();

        confirm.confirm(GRACE, "svc-nightly", HOW);
        settle();

        assertThat(mayRead("svc-nightly")).isTrue();
    }

    @Test
    void anApprovalForANameThatIsNotProvedTakesNothingFromWhoHasIt() {
        engine.grant(DAILY, "svc-nightly", Set.of(Privilege.SELECT));
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        granted(ADA, input().forHolder(NIGHTLY));
        assertThat(mayRead("svc-nightly")).isTrue();

        giveUpServiceAccount.remove(ADA, "svc-nightly");
        settle();
        assertThat(mayRead("svc-nightly")).isTrue();
    }

    @Test
    void nobodyConfirmsTheirOwnAndOnlyAdminsConfirm() {
        Person admin = new Person("ada", "ada", "", Set.of(), true);
        registerServiceAccount.register(ADA, "svc-nightly", REASON);

        assertThatThrownBy(() -> confirm.confirm(admin, "svc-nightly", HOW)).isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> confirm.confirm(BEN, "svc-nightly", HOW)).isInstanceOf(DomainError.Forbidden.class);
        assertThatThrownBy(() -> confirm.confirm(GRACE, "svc-nightly", "so")).isInstanceOf(DomainError.Invalid.class);
        handOver.offer(ADA, "svc-nightly", "ben", null);
        handOver.accept(BEN, "svc-nightly", null);
        assertThatThrownBy(() -> confirm.confirm(admin, "svc-nightly", HOW)).isInstanceOf(DomainError.Forbidden.class);
        confirm.confirm(GRACE, "svc-nightly", HOW);
        assertThatThrownBy(() -> confirm.confirm(GRACE, "svc-nightly", HOW)).isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void aQueryUnderItsNameProvesIt() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        granted(ADA, input().forHolder(NIGHTLY));
        ProofToken token = asked(ADA);

        assertThat(confirm.seen(sender("main", "svc-nightly"), token)).isTrue();
        settle();

        assertThat(mayRead("svc-nightly")).isTrue();
        assertThat(confirm.seen(sender("main", "svc-nightly"), token)).isFalse();
    }

    @Test
    void aQueryOfAnybodyElseProvesNothing() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        registerServiceAccount.register(BEN, "svc-ben", REASON);
        ProofToken void1 = asked(ADA);
        ProofToken token = asked(ADA);

        assertThat(confirm.seen(sender("main", "svc-nightly"), void1)).isFalse();
        assertThat(confirm.seen(sender("main", "svc-ben"), token)).isFalse();
        assertThat(confirm.seen(sender("main", "SVC-Nightly"), token)).isFalse();
        assertThat(confirm.seen(sender("east", "svc-nightly"), token)).isFalse();
        assertThat(confirm.seen(sender("nowhere", "svc-nightly"), token)).isFalse();
        assertThat(confirm.seen(new Sender("main", "svc-nightly", "ada", "svc-nightly"), token))
                .isFalse();
        assertThat(confirm.seen(new Sender("main", "svc-nightly", "svc-nightly", "ada"), token))
                .isFalse();
        assertThat(confirmed("svc-nightly")).isFalse();
        assertThat(confirmed("svc-ben")).isFalse();
        assertThatThrownBy(() -> confirm.ask(BEN, "svc-nightly")).isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void aTokenHoldsForADayAndForWhoGotItAlone() {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        ProofToken late = asked(ADA);
        QuarkusTransaction.requiringNew().run(() -> accounts.update("proof.until = ?1", Instant.now()));
        assertThat(confirm.seen(sender("main", "svc-nightly"), late)).isFalse();

        ProofToken ofAda = asked(ADA);
        handOver.offer(ADA, "svc-nightly", "ben", null);
        handOver.accept(BEN, "svc-nightly", null);
        assertThat(confirm.seen(sender("main", "svc-nightly"), ofAda)).isFalse();
        assertThat(confirm.seen(sender("main", "svc-nightly"), asked(BEN))).isTrue();
    }

    @Test
    void whatWasAskedForAnAccountIsClosedWhenItIsGivenUp() {
        registered(ADA);
        UUID id = send(ADA, input().forHolder(NIGHTLY));

        giveUpServiceAccount.remove(ADA, "svc-nightly");

        assertThat(request(id).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThatThrownBy(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()))
                .isInstanceOf(DomainError.Conflict.class);
    }

    @Test
    void whoRegistersANameAnewInheritsNoRequest() {
        registered(ADA);
        UUID id = send(ADA, input().forHolder(NIGHTLY));
        giveUpServiceAccount.remove(ADA, "svc-nightly");
        // As one that was sent in the very moment.
        QuarkusTransaction.requiringNew()
                .run(() -> requests.update("state = ?1, closedAt = null where id = ?2", RequestState.WAITING, id));
        registered(BEN);

        assertThatThrownBy(() -> decideRequest.decide(OTTO, id, DecisionInput.approved()))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessageContaining("was given up since");
    }

    @Test
    void whoRegistersANameAnewInheritsNoAgreement() {
        registered(ADA);
        UUID id = granted(ADA, input().forHolder(NIGHTLY));
        giveUpServiceAccount.remove(ADA, "svc-nightly");
        registered(BEN);
        // As an undo may bring one back.
        QuarkusTransaction.requiringNew().run(() -> {
            agreements.update("state = ?1, endReason = null where request = ?2", AgreementState.IN_FORCE, id);
            grants.touch(DAILY, "svc-nightly", true);
        });
        settle();

        assertThat(mayRead("svc-nightly")).isFalse();
    }

    @Test
    void whatWaitsForWhoTakesTheAccountOverGoesToWhoIsNext() {
        set(policy -> withSteps(policy, new ApprovalStep("privacy", Set.of("stella"), false, false)));
        registered(BEN);
        UUID id = send(BEN, input().forHolder(NIGHTLY));
        assertThat(waitingFor(STELLA)).containsExactly(id);

        handOver.offer(BEN, "svc-nightly", "stella", null);
        handOver.accept(STELLA, "svc-nightly", null);

        assertThat(waitingFor(STELLA)).isEmpty();
        assertThat(waitingFor(OTTO)).containsExactly(id);
    }

    @Test
    void ofManyWhoRegisterOneNameAtOnceOneDoes() throws Exception {
        registerServiceAccount.register(ADA, "svc-nightly", REASON);
        giveUpServiceAccount.remove(ADA, "svc-nightly");
        List<Person> all = List.of(ADA, BEN, OTTO, STELLA);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Person person = all.get(i % all.size());
            attempts.add(() -> registers(person));
        }

        assertThat(AtOnce.all(attempts)).containsOnlyOnce(true);
    }

    private boolean registers(Person person) {
        try {
            registerServiceAccount.register(person, "svc-nightly", REASON);
            return true;
        } catch (DomainError.Conflict taken) {
            return false;
        }
    }

    @Test
    void anAccountIsHandedOverOnlyToWhoWantsIt() {
        registered(ADA);
        handOver.offer(ADA, "svc-nightly", "Ben", null);

        assertThat(owner()).isEqualTo("ada");
        assertThatThrownBy(() -> handOver.accept(STELLA, "svc-nightly", null)).isInstanceOf(DomainError.NotFound.class);
        handOver.decline(BEN, "svc-nightly");
        assertThatThrownBy(() -> handOver.accept(BEN, "svc-nightly", null)).isInstanceOf(DomainError.NotFound.class);

        handOver.offer(ADA, "svc-nightly", "ben", null);
        handOver.accept(BEN, "svc-nightly", null);
        assertThat(owner()).isEqualTo("ben");
        assertThat(confirmed("svc-nightly")).isTrue();
        assertThatThrownBy(() -> handOver.offer(ADA, "svc-nightly", "stella", null))
                .isInstanceOf(DomainError.NotFound.class);
    }

    @Test
    void anOfferIsLookedAtAgainWhenItIsAccepted() {
        registered(ADA);
        handOver.offer(ADA, "svc-nightly", "ben", null);
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.update("offer.at = ?1", Instant.now().minusSeconds(15L * 24 * 3600)));
        assertThatThrownBy(() -> handOver.accept(BEN, "svc-nightly", null)).isInstanceOf(DomainError.NotFound.class);

        handOver.offer(ADA, "svc-nightly", "ben", null);
        managePeople.left(GRACE, "ada");
        assertThatThrownBy(() -> handOver.accept(BEN, "svc-nightly", null)).isInstanceOf(DomainError.class);

        registerServiceAccount.register(BEN, "svc-other", REASON);
        handOver.offer(BEN, "svc-other", "stella", null);
        handOver.withdraw(BEN, "svc-other");
        assertThatThrownBy(() -> handOver.accept(STELLA, "svc-other", null)).isInstanceOf(DomainError.NotFound.class);
        assertThatThrownBy(() -> handOver.offer(BEN, "svc-other", "nobody", null))
                .isInstanceOf(DomainError.Invalid.class);
    }

    private void registered(Person owner) {
        registerServiceAccount.register(owner, "svc-nightly", REASON);
        confirm.confirm(GRACE, "svc-nightly", HOW);
    }

    private ProofToken asked(Person owner) {
        return ProofToken.in(confirm.ask(owner, "svc-nightly").statement()).orElseThrow();
    }

    private static Sender sender(String cluster, String user) {
        return new Sender(cluster, user, user, user);
    }

    private String owner() {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.inUse("svc-nightly").orElseThrow().owner());
    }

    private boolean confirmed(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> accounts.inUse(account).orElseThrow().confirmation().isPresent());
    }
}
