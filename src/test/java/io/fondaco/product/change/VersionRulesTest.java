package io.fondaco.product.change;

import static io.fondaco.testing.Samples.DAILY;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Slug;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.organisation.Domain;
import io.fondaco.testing.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Others rely on what is published: a promise changes with a higher version only. */
class VersionRulesTest {

    private static final Promise ZIP = promise("zip", "varchar(5)");
    private static final Promise DAY = promise("day", "date");

    @Test
    void wordsOfAPublishedVersionMayBePutRight() {
        assertThat(refusal(promising(ZIP), inOtherWords(promising(ZIP)))).isEmpty();
    }

    @Test
    void whatAPublishedVersionPromisesStaysAndTheReasonIsGiven() {
        ProductDescription wanted = promising(promise("zip", "bigint"), promise("mean", "double"));

        assertThat(refusal(promising(ZIP, DAY), wanted))
                .contains(new Refusal(
                        "version",
                        "Version 2.1.0 is published and others rely on it: give a higher number, at least 3.0.0."
                                + " Changed: column daily.zip, column daily.day (gone), column daily.mean (new)."));
    }

    @Test
    void ofManyChangesTheFirstAreNamed() {
        ProductDescription wanted = promising(promise("a", "date"), promise("b", "date"), promise("c", "date"));

        assertThat(refusal(promising(ZIP, DAY), wanted))
                .map(Refusal::reason)
                .hasValueSatisfying(reason -> assertThat(reason).endsWith("column daily.a (new) and 2 more."));
    }

    @Test
    void theCaseOfAColumnIsNoPromise() {
        assertThat(refusal(promising(ZIP), promising(promise("ZIP", "VARCHAR(5)"))))
                .isEmpty();
    }

    @Test
    void aHigherVersionMayPromiseOtherThings() {
        assertThat(refusal(promising(ZIP), version("3.0.0", ProductStatus.ACTIVE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.1.1", "2.2.0"})
    void aNumberTooLowForABreakingChangeIsRefusedWithTheNumberItNeeds(String number) {
        assertThat(refusal(promising(ZIP, DAY), numbered(number, promising(ZIP))))
                .contains(new Refusal(
                        "version",
                        "Version " + number + " is too low after 2.1.0: this is a breaking change, which needs 3.0.0,"
                                + " or the custom property acceptBreaking with a reason."
                                + " Changed: column daily.day (gone)."));
    }

    @Test
    void aNumberTooLowForAnAdditionIsRefusedWithTheNumberItNeeds() {
        assertThat(refusal(promising(ZIP), numbered("2.1.1", promising(ZIP, DAY))))
                .contains(new Refusal(
                        "version",
                        "Version 2.1.1 is too low after 2.1.0: this is an addition, which needs 2.2.0."
                                + " Changed: column daily.day (new)."));
    }

    @Test
    void aBreakingChangeThatItsOwnerAcceptsComesWithAnyHigherNumberAndItsReasonIsKept() {
        ProductDescription wanted = accepting("Nobody reads it", numbered("2.1.1", promising(ZIP)));

        assertThat(refusal(promising(ZIP, DAY), wanted)).isEmpty();
        assertThat(wanted.versionNote()).endsWith("A breaking change was accepted: Nobody reads it");
        assertThat(refusal(promising(ZIP, DAY), accepting("Nobody reads it", promising(ZIP))))
                .isPresent();
    }

    @Test
    void aColumnWithPersonalDataIsNotAddedInPlaceWithoutANewMajor() {
        ProductDescription wanted = promising(ZIP, personal("email"));

        assertThat(refusal(promising(ZIP), numbered("2.2.0", wanted)))
                .map(Refusal::reason)
                .hasValueSatisfying(reason -> assertThat(reason)
                        .contains("this is a breaking change, which needs 3.0.0, or the custom property acceptBreaking")
                        .endsWith("Changed: column daily.email (new)."));
        assertThat(refusal(promising(ZIP), numbered("3.0.0", wanted))).isEmpty();
        assertThat(refusal(promising(ZIP), accepting("Its readers agreed", numbered("2.2.0", wanted))))
                .isEmpty();
        assertThat(refusal(promising(ZIP, promise("email", "varchar")), promising(ZIP, personal("email"))))
                .isEmpty();
    }

    @Test
    void aLowerVersionIsRefused() {
        assertThat(refusal(promising(ZIP), version("1.9.0", ProductStatus.ACTIVE)))
                .contains(new Refusal(
                        "version", "Version 1.9.0 is older than the published 2.1.0: give a higher number."));
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductStatus.class,
            names = {"DRAFT", "PROPOSED"})
    void aPublishedVersionCannotBecomeADraftNorIsOneReplacedByADraft(ProductStatus open) {
        assertThat(refusal(promising(ZIP), version("2.1.0", open)))
                .map(Refusal::field)
                .contains("status");
        assertThat(refusal(promising(ZIP), version("3.0.0", open)))
                .map(Refusal::field)
                .contains("status");
    }

    @ParameterizedTest
    @EnumSource(
            value = ProductStatus.class,
            names = {"DRAFT", "PROPOSED"})
    void whatIsNotPublishedYetMayChange(ProductStatus open) {
        assertThat(refusal(version("2.1.0", open), promising(DAY))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2.1.0, false", "2.2.0, true"})
    void aRetiredProductComesBackWithAHigherVersionOnly(String number, boolean allowed) {
        Optional<Refusal> refusal =
                refusal(version("2.1.0", ProductStatus.RETIRED), version(number, ProductStatus.ACTIVE));

        assertThat(refusal.isEmpty()).isEqualTo(allowed);
    }

    private static Optional<Refusal> refusal(ProductDescription published, ProductDescription wanted) {
        Instant now = Instant.parse("2026-11-22T09:00:00Z");
        DataProduct known =
                new DataProduct(new Domain(new Slug("weather")), new Slug("daily-temperatures"), published, now);
        return VersionRules.refusal(known, wanted);
    }

    private static ProductDescription version(String number, ProductStatus status) {
        return Samples.describe("Daily temperatures", "By day", DAILY)
                .version(number, status)
                .port("daily")
                .description();
    }

    private static ProductDescription numbered(String number, ProductDescription product) {
        return Samples.withPorts(version(number, ProductStatus.ACTIVE), product.ports());
    }

    private static ProductDescription accepting(String reason, ProductDescription product) {
        return Samples.accepting(reason, product);
    }

    private static ProductDescription promising(Promise... columns) {
        ProductDescription product = version("2.1.0", ProductStatus.ACTIVE);
        return Samples.withPorts(
                product, List.of(new OutputPort.Description("daily", "", "", DAILY, "1.0.0", "", List.of(columns))));
    }

    private static ProductDescription inOtherWords(ProductDescription product) {
        OutputPort.Description port = product.ports().getFirst();
        return Samples.withPorts(
                product,
                List.of(new OutputPort.Description(
                        port.name(),
                        "By day",
                        "All of it",
                        port.object(),
                        port.contractVersion(),
                        "",
                        port.columns())));
    }

    private static Promise personal(String name) {
        return new Promise(name, "varchar", "", false, false, true, false);
    }

    private static Promise promise(String name, String type) {
        return new Promise(name, type, "", false, false, false, false);
    }
}
