package io.fondaco.product.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.publish.version.RollBack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner goes back to an earlier version of a product whose files the folder keeps. */
@QuarkusTest
class WentBackTest extends FolderReading {

    private static final String WHY = "The averages are wrong";

    @Inject
    RollBack rollBack;

    @Inject
    FakeEngine engine;

    @BeforeEach
    void twoVersions() throws IOException {
        engine.reset();
        read();
        folder.replace(contract(), "Degrees Celsius", "Degrees, Celsius");
        folder.replace(file(), "\nversion: 2.1.0", "\nversion: 2.2.0");
        read();
        objects().forEach(engine::create);
    }

    private List<QualifiedName> objects() {
        return product(
                folder.temperatures(),
                product -> product.ports().stream().map(OutputPort::object).toList());
    }

    private DataProduct product() {
        return product(folder.temperatures(), Function.identity());
    }

    private void goBack() {
        rollBack.goBack(OTTO, product(), "2.1.0", "", WHY);
    }

    private String meaning() {
        return text(product -> product.ports().getFirst().columns().get(2).meaning());
    }

    @Test
    void theEarlierVersionIsLiveAgainAndTheOtherIsMarked() {
        assertThat(meaning()).isEqualTo("Degrees, Celsius");

        goBack();

        assertThat(meaning()).isEqualTo("Degrees Celsius");
        assertThat(text(DataProduct::currentVersion)).isEqualTo("2.1.0");
        assertThat(status()).isEqualTo(ProductStatus.ACTIVE);
        assertThat(texts(product -> product.versions().stream()
                        .flatMap(version -> version.rolledBack().stream()
                                .map(how -> version.number() + " by " + how.by() + ": " + how.why()))
                        .toList()))
                .containsExactly("2.2.0 by otto: " + WHY);
        assertThat(audited(folder.temperatures()).getFirst())
                .isEqualTo("otto product.rolled-back From 2.2.0 to 2.1.0: " + WHY);
    }

    @Test
    void theFolderWaitsForAHigherNumberAndNothingFlaps() throws IOException {
        goBack();

        ReadReport first = read();
        ReadReport second = read();

        assertThat(result(first)).isEqualTo(Result.HELD);
        assertThat(result(second)).isEqualTo(Result.HELD);
        assertThat(text(DataProduct::currentVersion)).isEqualTo("2.1.0");
        assertThat(meaning()).isEqualTo("Degrees Celsius");
        folder.replace(file(), "\nversion: 2.2.0", "\nversion: 2.2.1");
        assertThat(result(read())).isEqualTo(Result.CHANGED);
        assertThat(text(DataProduct::currentVersion)).isEqualTo("2.2.1");
        assertThat(product().heldAbove()).isEmpty();
    }

    @Test
    void whoseFilesSayTheVersionThatIsLiveAreNotHeld() throws IOException {
        goBack();
        folder.replace(file(), "\nversion: 2.2.0", "\nversion: 2.1.0");
        folder.replace(contract(), "Degrees, Celsius", "Degrees Celsius");

        assertThat(result(read())).isNotIn(Result.HELD, Result.REFUSED);
    }

    @Test
    void whatIsGoneFromTrinoIsSaidBefore() {
        objects().forEach(engine::drop);

        assertThat(rollBack.plan(OTTO, product(), "2.1.0").against())
                .anyMatch(reason -> reason.contains("is no longer in Trino"));
        assertThatThrownBy(this::goBack).isInstanceOf(Conflict.class);
        assertThat(text(DataProduct::currentVersion)).isEqualTo("2.2.0");
    }

    @Test
    void aVersionFromBeforeThePortalCanNotComeBack() {
        assertThat(rollBack.plan(OTTO, product(), "2.0.0").against())
                .containsExactly("The portal does not have the files of version 2.0.0, so it can't go back to it.");
    }

    @Test
    void onlyAnOwnerDoesItWithAReasonAndThePlanThatTheySaw() {
        assertThatThrownBy(() -> rollBack.plan(GRACE, product(), "2.1.0")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> rollBack.goBack(OTTO, product(), "2.1.0", "", "short"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> rollBack.goBack(OTTO, product(), "2.1.0", "another plan", WHY))
                .isInstanceOf(Conflict.class);
        assertThat(text(DataProduct::currentVersion)).isEqualTo("2.2.0");
    }
}
