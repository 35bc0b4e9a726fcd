package io.fondaco.access.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.carryover.CarryOverRule.Given;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.common.Slug;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.change.ChangeKind;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.organisation.Domain;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.testing.Samples;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CarryOverRuleTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final ApprovalPolicy OWNERS = ApprovalPolicy.ofOwners(Period.ofYears(1));

    private static OutputPort.Description port(String version, String object, Promise... columns) {
        String name = version.equals("1.0.0") ? "daily" : "daily " + version;
        return new OutputPort.Description(
                name,
                version,
                "",
                "",
                new QualifiedName("lake", "weather", object),
                version,
                "",
                List.of(columns),
                false,
                List.of(),
                null);
    }

    private static Promise column(String name, String type, boolean personal) {
        return new Promise(name, type, "Meaning of " + name, false, false, personal, false);
    }

    private static List<OutputPort> ports(OutputPort.Description... described) {
        return new DataProduct(
                        new Domain(new Slug("weather")),
                        new Slug("daily"),
                        Samples.withPorts(
                                Samples.describe("Daily", "Readings", Samples.DAILY)
                                        .description(),
                                List.of(described)),
                        NOW)
                .ports();
    }

    private static Step step(Promise older, Promise... later) {
        return MajorSteps.among(ports(port("1.0.0", "daily", older), port("2.0.0", "daily_v2", later)))
                .getFirst();
    }

    private static ApprovalPolicy policy(ApprovalStep... steps) {
        return new ApprovalPolicy(
                Set.of(),
                OWNERS.automatic(),
                List.of(steps),
                OWNERS.shortest(),
                OWNERS.usual(),
                OWNERS.longest(),
                OWNERS.partial(),
                OWNERS.questions());
    }

    @Test
    void eachMajorFollowsTheOneBeforeItThatIsThere() {
        List<OutputPort> ports = ports(port("1.0.0", "daily"), port("2.0.0", "daily_v2"), port("4.0.0", "daily_v4"));

        assertThat(MajorSteps.among(ports))
                .extracting(step -> step.older().name() + " > " + step.later().name())
                .containsExactly("daily > daily 2.0.0", "daily 2.0.0 > daily 4.0.0");
        assertThat(MajorSteps.newestAfter(ports.getFirst(), ports)).contains(ports.getLast());
        assertThat(MajorSteps.newestAfter(ports.getLast(), ports)).isEmpty();
    }

    @Test
    void newPersonalDataNeedsARequest() {
        Promise zip = column("zip", "varchar", true);

        assertThat(CarryOverRule.hasNewPersonalData(step(zip, column("ZIP", "varchar", true))))
                .isFalse();
        assertThat(CarryOverRule.hasNewPersonalData(step(zip, zip, column("name", "varchar", true))))
                .isTrue();
        assertThat(CarryOverRule.hasNewPersonalData(step(zip, zip, column("day", "date", false))))
                .isFalse();
        assertThat(CarryOverRule.hasNewPersonalData(step(column("zip", "varchar", false), zip)))
                .isTrue();
    }

    @Test
    void soDoesAPolicyThatAsksForMore() {
        ApprovalPolicy twoSteps = policy(ApprovalStep.OWNER, ApprovalStep.OWNER);

        assertThat(suffices(OWNERS, OWNERS)).isTrue();
        assertThat(suffices(OWNERS, twoSteps)).isFalse();
        assertThat(suffices(twoSteps, OWNERS)).isTrue();
    }

    @Test
    void soDoesOneInWhichSomebodyElseDecides() {
        ApprovalPolicy office = policy(step(false, "petra", "paul"));

        assertThat(suffices(OWNERS, office)).isFalse();
        assertThat(suffices(office, OWNERS)).isFalse();
        assertThat(suffices(office, policy(step(false, "paul", "petra")))).isTrue();
        assertThat(suffices(office, policy(step(false, "paul")))).isFalse();
        assertThat(suffices(office, policy(step(true, "paul", "petra")))).isFalse();
        assertThat(suffices(policy(step(true, "paul", "petra")), office)).isTrue();
    }

    @Test
    void aStepThatNobodyApprovedThenDoesNotCount() {
        ApprovalPolicy skipped = policy(ApprovalStep.OWNER, new ApprovalStep("privacy", Set.of("petra"), false, true));

        assertThat(CarryOverRule.suffices(new Given(skipped, Set.of(0), Set.of()), skipped, false, false))
                .isTrue();
        assertThat(CarryOverRule.suffices(new Given(skipped, Set.of(0), Set.of()), skipped, true, false))
                .isFalse();
    }

    @Test
    void whatARuleApprovedCountsWhileOneCoversTheHolder() {
        Given byRule = new Given(OWNERS, Set.of(0), Set.of(0));

        assertThat(CarryOverRule.suffices(byRule, OWNERS, false, true)).isTrue();
        assertThat(CarryOverRule.suffices(byRule, OWNERS, false, false)).isFalse();
    }

    private static boolean suffices(ApprovalPolicy then, ApprovalPolicy now) {
        return CarryOverRule.suffices(new Given(then, Set.copyOf(then.stepsFor(true)), Set.of()), now, true, false);
    }

    private static ApprovalStep step(boolean all, String... approvers) {
        return new ApprovalStep("office", Set.of(approvers), all, false);
    }

    @Test
    void whatChangesForSomebodyIsWhatChangesInTheColumnsThatTheyUse() {
        Step step = step(
                column("zip", "varchar", false), column("zip", "bigint", false), column("place", "varchar", false));

        assertThat(MajorChanges.touching(step, List.of("ZIP")))
                .extracting(ContractChange::kind)
                .containsExactly(ChangeKind.TYPE_CHANGED);
        assertThat(MajorChanges.touching(step, List.of("day"))).isEmpty();
        assertThat(MajorChanges.of(step)).hasSize(2);
    }
}
