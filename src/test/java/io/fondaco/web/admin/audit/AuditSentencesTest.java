package io.fondaco.web.admin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.audit.AuditAction;
import io.fondaco.audit.AuditLine;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditSentencesTest {

    private static final AuditNames.Known KNOWN = new AuditNames.Known(
            Map.of("ada", "Ada Novak", "otto", "Otto Brandt"),
            Map.of("team-weather", "Weather Data"),
            Map.of("weather", "Weather"),
            Map.of("weather/daily", "Daily temperatures"));

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void everyActionHasASentenceWithWhatItWasDoneTo(AuditAction action) {
        assertThat(AuditPhrases.of(action)).containsOnlyOnce("{}").doesNotContain("{whose}");
        AuditSentence said = said("otto", action.code(), "weather/daily", "", "ada");
        assertThat(said.before()).startsWith("Otto Brandt ").doesNotContain("{", "ada");
        assertThat(said.after()).endsWith(".").doesNotContain("{");
    }

    @Test
    void peopleAndProductsHaveTheirNames() {
        assertThat(text(said("otto", "request.approved", "weather/daily", "REQ-7: For the sales map", "ada")))
                .isEqualTo("Otto Brandt approved the request of Ada Novak for Daily temperatures.|For the sales map");
        assertThat(text(said("ada", "request.withdrawn", "weather/daily", "REQ-7", "ada")))
                .isEqualTo("Ada Novak withdrew their request for Daily temperatures.|");
        assertThat(text(said("otto", "team.member-added", "team-weather", "ada", null)))
                .isEqualTo("Otto Brandt added Ada Novak to the team Weather Data.|");
        assertThat(text(said("otto", "agreement.extended", "weather/daily", "until 2027-03-14", "team-weather")))
                .isEqualTo("Otto Brandt extended the access of the team Weather Data to Daily temperatures."
                        + "|Until 14 March 2027 (UTC)");
        assertThat(text(said("system:directory", "domain.changed", "weather", "owners otto, ada", null)))
                .isEqualTo("The portal changed the domain Weather.|Owners Otto Brandt, Ada Novak");
        assertThat(text(said("system:auto-approval", "request.approved", "weather/daily", "REQ-7", "ada")))
                .startsWith("The owner's rule approved");
    }

    @Test
    void namesOfTrinoAreMarkedAsSuch() {
        AuditSentence given = said("system:reconciler", "grant.given", "lake.weather.daily", "", "ada");

        assertThat(given.inTrino()).isTrue();
        assertThat(text(given)).isEqualTo("The portal set up the access of Ada Novak to lake.weather.daily in Trino.|");
    }

    @Test
    void anActionOfAnotherReleaseIsTold() {
        assertThat(text(said("otto", "product.praised", "weather/daily", "", null)))
                .isEqualTo("Otto Brandt did something that is noted as “Product praised”: Daily temperatures.|");
    }

    private static String text(AuditSentence said) {
        return said.before() + said.object() + said.after() + "|" + said.reason();
    }

    private static AuditSentence said(
            String actor, String action, String subject, String detail, @Nullable String holder) {
        return AuditSentences.of(
                new AuditLine(
                        null,
                        UUID.randomUUID(),
                        Instant.EPOCH,
                        actor,
                        holder,
                        action,
                        subject,
                        detail,
                        null,
                        null,
                        null,
                        null,
                        null),
                KNOWN);
    }
}
