package io.fondaco.web.access.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.request.DecisionInput;
import io.fondaco.common.DomainError.Invalid;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionFormTest {

    @Test
    void itLeadsBackToTheListItWasSentFromAndNowhereElse() {
        assertThat(DecisionForm.back("home", "/requests/1")).isEqualTo("/");
        assertThat(DecisionForm.back("approvals", "/requests/1")).isEqualTo("/approvals");
        assertThat(DecisionForm.back("https://elsewhere.example", "/requests/1"))
                .isEqualTo("/requests/1");
        assertThat(DecisionForm.back(null, "/requests/1")).isEqualTo("/requests/1");
    }

    @Test
    void untickingEveryDatasetIsNotTheSameAsNotBeingAsked() {
        assertThat(sent("outcome", "approve").input().ports()).isNull();
        assertThat(sent("outcome", "approve", "choose", "yes").input().ports()).isEmpty();
        assertThat(sent("outcome", "approve", "choose", "yes", "port", "daily")
                        .input()
                        .ports())
                .isEqualTo(Set.of("daily"));
    }

    @Test
    void aRefusalHoldsNeitherDayNorDatasets() {
        DecisionInput input = sent(
                        "outcome", "decline", "until", "2027-03-01", "port", "daily", "reason", "Not for this")
                .input();

        assertThat(input.endsOn()).isNull();
        assertThat(input.ports()).isNull();
        assertThat(input.reason()).isEqualTo("Not for this");
    }

    @Test
    void aDayThatIsNoneAndAnOutcomeThatIsNoneAreSaid() {
        assertThat(sent("outcome", "approve", "until", "2027-03-01").input().endsOn())
                .isEqualTo(LocalDate.of(2027, 3, 1));
        assertThatThrownBy(
                        () -> sent("outcome", "approve", "until", "31 February").input())
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> sent("outcome", "perhaps").input()).isInstanceOf(Invalid.class);
    }

    private static DecisionForm sent(String... fields) {
        MultivaluedMap<String, String> sent = new MultivaluedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            sent.addAll(fields[i], List.of(fields[i + 1]));
        }
        sent.add("version", "1");
        return DecisionForm.kept(sent);
    }
}
