package io.fondaco.product.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.product.terms.AutoApproval.Applicant;
import io.fondaco.product.terms.AutoApproval.Kind;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule judges for whom an access is asked. */
class AutoApprovalTest {

    private static final Applicant ANALYST = new Applicant.OnePerson(Set.of("team-analytics"));
    private static final Applicant ANALYSTS = new Applicant.WholeTeam("team-analytics");
    private static final Applicant MARKETING = new Applicant.WholeTeam("team-marketing");
    private static final Applicant REPORT = new Applicant.Program("svc-report");

    @Test
    void aTeamsRuleCoversTheTeamAndItsMembersAndNobodyElse() {
        AutoApproval rule = rule(Kind.TEAM, "team-analytics");

        assertThat(covers(rule, ANALYST)).isTrue();
        assertThat(covers(rule, ANALYSTS)).isTrue();
        assertThat(covers(rule, MARKETING)).isFalse();
        assertThat(covers(rule, REPORT)).isFalse();
    }

    @Test
    void aDomainsRuleCoversItsTeamsAndTheirMembers() {
        AutoApproval rule = rule(Kind.DOMAIN, "analytics");

        assertThat(covers(rule, ANALYST)).isTrue();
        assertThat(covers(rule, ANALYSTS)).isTrue();
        assertThat(covers(rule, MARKETING)).isFalse();
        assertThat(covers(rule, REPORT)).isFalse();
    }

    @Test
    void everyoneIsNoProgram() {
        AutoApproval rule = rule(Kind.EVERYONE, "");

        assertThat(covers(rule, ANALYST)).isTrue();
        assertThat(covers(rule, MARKETING)).isTrue();
        assertThat(covers(rule, REPORT)).isFalse();
    }

    @Test
    void aProgramIsCoveredOnlyWhereItIsNamed() {
        assertThat(covers(rule(Kind.SERVICE_ACCOUNT, "svc-report"), REPORT)).isTrue();
        assertThat(covers(rule(Kind.SERVICE_ACCOUNT, "svc-other"), REPORT)).isFalse();
        assertThat(covers(rule(Kind.SERVICE_ACCOUNT, "team-analytics"), ANALYSTS))
                .isFalse();
        assertThat(covers(rule(Kind.TEAM, "svc-report"), REPORT)).isFalse();
    }

    private static boolean covers(AutoApproval rule, Applicant applicant) {
        return rule.covers(applicant, domain -> domain.equals("analytics") ? Set.of("team-analytics") : Set.of());
    }

    private static AutoApproval rule(Kind kind, String value) {
        return new AutoApproval("rule", kind, value);
    }
}
