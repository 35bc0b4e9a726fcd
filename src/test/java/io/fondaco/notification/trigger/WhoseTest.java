package io.fondaco.notification.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody is told that their access ended when a program's did, and a domain is not called by its user in Trino. */
@QuarkusTest
class WhoseTest {

    @Inject
    Samples samples;

    @Inject
    Whose whose;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    void anAccessIsNamedByItsHolder() {
        assertThat(said(whose::access))
                .containsExactly(
                        "Your access",
                        "Your team's access",
                        "The access of svc-report",
                        "The access of data products of Weather");
        assertThat(said(holder -> whose.may(holder, "now ")))
                .containsExactly(
                        "You can now read",
                        "Your team can now read",
                        "svc-report can now read",
                        "Data products of Weather can now be built on");
    }

    private static List<String> said(Function<Holder, String> words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Stream.of(
                                new Holder(HolderKind.PERSON, "ada"),
                                new Holder(HolderKind.TEAM, "team-analytics"),
                                new Holder(HolderKind.SERVICE_ACCOUNT, "svc-report"),
                                new Holder(HolderKind.DOMAIN, "pub_weather"))
                        .map(words)
                        .toList());
    }
}
