package io.fondaco.api.grant;

import io.fondaco.api.Sent;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.PrincipalName;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.ApprovalStep;
import io.fondaco.product.terms.AutoApproval;
import io.fondaco.product.terms.Question;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent to set a product's policy, as a whole. */
public record PolicyBody(
        @Schema(required = true, description = "The number of the policy that was looked at; 409 if another holds now")
        @Nullable
        Long number,

        @Schema(description = "Teams whose members may ask; empty for everyone who sees the product") @Nullable
        List<@Nullable String> askers,

        @Schema(description = "Rules that approve at once") @Nullable
        List<@Nullable RuleBody> automatic,

        @Schema(description = "Who must approve, in this order; empty for any one owner") @Nullable
        List<@Nullable StepBody> steps,

        @Schema(description = "How long an access lasts at least; left out, 0") @Nullable
        Integer shortestDays,

        @Schema(required = true, description = "The period that the form proposes") @Nullable
        Integer usualDays,

        @Schema(required = true, description = "How long an access lasts at most") @Nullable
        Integer longestDays,

        @Schema(description = "Whether some of the ports may be asked for, instead of all")
        boolean partial,

        @Schema(description = "What requesters are asked besides the purpose") @Nullable
        List<@Nullable QuestionBody> questions) {

    /** A rule that approves at once. */
    public record RuleBody(
            @Schema(required = true) @Nullable String id,
            @Schema(required = true) AutoApproval.@Nullable Kind kind,

            @Schema(description = "The team, the domain or the service account") @Nullable
            String value) {

        private AutoApproval rule() {
            if (kind == null) {
                throw new Invalid("policy-invalid", Map.of("automatic", "Give every rule a kind"));
            }
            return new AutoApproval(Sent.text(id), kind, Sent.text(value));
        }
    }

    /** One approval that a request needs. */
    public record StepBody(
            @Schema(required = true) @Nullable String name,

            @Schema(description = "Names in Trino; empty for the product's owners") @Nullable
            List<@Nullable String> approvers,

            @Schema(description = "Whether all of them must approve")
            boolean all,

            @Schema(description = "Whether it is skipped for ports without personal data")
            boolean personalDataOnly) {

        private ApprovalStep step() {
            return new ApprovalStep(
                    Sent.text(name).strip(),
                    names("steps", approvers).stream()
                            .map(PrincipalName::folded)
                            .collect(Collectors.toSet()),
                    all,
                    personalDataOnly);
        }
    }

    /** Something that requesters are asked. */
    public record QuestionBody(
            @Schema(required = true, pattern = "[a-z0-9-]{1,80}") @Nullable
            String key,

            @Schema(required = true, maxLength = 300) @Nullable
            String text,

            @Schema(description = "What can be chosen; empty for a short text") @Nullable
            List<@Nullable String> choices,

            boolean required) {

        private Question question() {
            return new Question(Sent.text(key), Sent.text(text).strip(), List.copyOf(Sent.set(choices)), required);
        }
    }

    static ApprovalPolicy policy(@Nullable PolicyBody sent) {
        if (sent == null) {
            throw new Invalid("policy-invalid", Map.of("policy", "Send the policy as a whole"));
        }
        return new ApprovalPolicy(
                names("askers", sent.askers()),
                Sent.set(sent.automatic()).stream().map(RuleBody::rule).toList(),
                Sent.set(sent.steps()).stream().map(StepBody::step).toList(),
                days(sent.shortestDays()),
                days(sent.usualDays()),
                days(sent.longestDays()),
                sent.partial(),
                Sent.set(sent.questions()).stream().map(QuestionBody::question).toList());
    }

    /** A name that is null would be left out, and an empty list lets everybody in. */
    private static Set<String> names(String field, @Nullable List<@Nullable String> sent) {
        if (sent != null && sent.stream().anyMatch(Objects::isNull)) {
            throw new Invalid("policy-invalid", Map.of(field, "A name is missing here"));
        }
        return Sent.set(sent);
    }

    private static Period days(@Nullable Integer sent) {
        return Period.ofDays(sent == null ? 0 : sent);
    }
}
