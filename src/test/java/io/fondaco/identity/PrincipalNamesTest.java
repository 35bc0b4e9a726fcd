package io.fondaco.identity;

import static io.fondaco.identity.NameUse.Kind.PERSON;
import static io.fondaco.identity.NameUse.Kind.PORTAL;
import static io.fondaco.identity.NameUse.Kind.SERVICE_ACCOUNT;
import static io.fondaco.identity.NameUse.Kind.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.common.DomainError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalNamesTest {

    private final PrincipalNames names = new PrincipalNames(
            Claims.USUAL,
            List.of(
                    used(new NameUse(PERSON, "ada"), new NameUse(PERSON, "\u0441\u043e\u0440\u0430")),
                    used(new NameUse(SERVICE_ACCOUNT, "svc-nightly"), new NameUse(SERVICE_ACCOUNT, "copy")),
                    used(new NameUse(TEAM, "team-weather"), new NameUse(PORTAL, "portal_svc"))),
            new NameTurn(null, null) {
                @Override
                void take() {}
            });

    private static NamesInUse used(NameUse... uses) {
        return asked ->
                Stream.of(uses).filter(use -> use.form().equals(asked.form())).toList();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "SERVICE_ACCOUNT, ada",
        "SERVICE_ACCOUNT, \u0430da",
        "SERVICE_ACCOUNT, a\u200bda",
        "SERVICE_ACCOUNT, team-weather",
        "SERVICE_ACCOUNT, team-of-mine",
        "SERVICE_ACCOUNT, portal_svc",
        "SERVICE_ACCOUNT, admin",
        "SERVICE_ACCOUNT, system",
        "SERVICE_ACCOUNT, system:expiry",
        "PERSON, fondaco-probe-nobody",
        "SERVICE_ACCOUNT, platform-admin",
        "SERVICE_ACCOUNT, auditor",
        "SERVICE_ACCOUNT, hdfs",
        "SERVICE_ACCOUNT, copa",
        "PERSON, svc-nightly",
        "PERSON, svc-nightl\u0443",
        "PERSON, team-weather",
        "PERSON, portal_svc",
        "PERSON, system",
        "PERSON, System:start",
        "PERSON, public",
        "PERSON, \u0430da",
        "PERSON, copa",
        "TEAM, ada",
        "TEAM, svc-nightly",
    })
    void aNameThatSomebodyElseHasIsRefused(NameUse.Kind kind, String name) {
        assertThat(names.refusal(new NameUse(kind, name))).isPresent();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "SERVICE_ACCOUNT, svc-hourly",
        "SERVICE_ACCOUNT, svc-nightly",
        "PERSON, ada",
        "PERSON, o'brien",
        "PERSON, team-lead-jane",
        "PERSON, root",
        "TEAM, team-weather",
        "TEAM, team-retail"
    })
    void aNameOfOnesOwnIsNot(NameUse.Kind kind, String name) {
        assertThat(names.refusal(new NameUse(kind, name))).isEmpty();
    }

    @Test
    void theRefusalSaysWhoHasIt() {
        assertThatThrownBy(() -> names.requireFree(new NameUse(SERVICE_ACCOUNT, "ada")))
                .isInstanceOf(DomainError.Conflict.class)
                .hasMessage("A person has the name “ada”. Choose another one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u200bnn", "\u0430nn"})
    void aFileCannotNameWhatCannotBeRead(String name) {
        assertThat(names.problem(new NameUse(PERSON, name))).isPresent();
        assertThat(names.refusal(new NameUse(PERSON, name))).isEmpty();
    }
}
