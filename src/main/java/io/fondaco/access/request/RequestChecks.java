package io.fondaco.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.mode.ModeChecks;
import io.fondaco.common.Day;
import io.fondaco.common.DayRange;
import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.organisation.DomainPrincipals;
import io.fondaco.product.policy.NumberedPolicy;
import io.fondaco.product.terms.AccessPeriod;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.product.terms.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what somebody typed against the product's policy, and says for each field what does not fit. */
@ApplicationScoped
public class RequestChecks {

    private static final int SHORTEST_PURPOSE = 20;
    private static final int LONGEST_PURPOSE = 1000;
    private static final int LONGEST_ANSWER = 1000;

    private final ServiceAccounts accounts;
    private final TeamMemberships memberships;
    private final DomainPrincipals publishing;
    private final ModeChecks modes;
    private final Clock clock;

    RequestChecks(
            ServiceAccounts accounts,
            TeamMemberships memberships,
            DomainPrincipals publishing,
            ModeChecks modes,
            Clock clock) {
        this.publishing = publishing;
        this.accounts = accounts;
        this.memberships = memberships;
        this.modes = modes;
        this.clock = clock;
    }

    /**
     * What is asked, as it can be kept.
     *
     * @param present the policy that holds now
     * @throws Invalid with a sentence for each field that does not fit
     */
    public RequestDetails check(Person person, DataProduct product, NumberedPolicy present, AccessRequestInput input) {
        ApprovalPolicy policy = present.policy();
        Map<String, String> errors = new LinkedHashMap<>();
        String refusal = refusal(person, input.holderFor(person));
        if (refusal != null) {
            errors.put("holder", refusal);
        }
        Set<OutputPort> ports = ports(product, policy, input, errors);
        ModeChoice reads = input.reads() == null ? ModeChoice.FULL : input.reads();
        checkMode(input.holderFor(person), ports, reads, errors);
        checkPurpose(input.purpose(), errors);
        Map<String, String> answers = answers(policy, input, errors);
        LocalDate endsOn = input.endsOn();
        new DayRange(today(), earliestEnd(policy), latestEnd(product, policy))
                .wrong(endsOn)
                .ifPresent(sentence -> errors.put("endsOn", sentence));
        if (!input.termsAccepted()) {
            errors.put("terms", "Tick the box to say that you have read the terms");
        }
        if (endsOn == null || !errors.isEmpty()) {
            throw new Invalid("request-invalid", errors);
        }
        RequestDetails details =
                new RequestDetails(product, present.number(), input.purpose().strip(), endsOn, ports, answers);
        details.readAs(reads);
        return details;
    }

    private void checkMode(Holder holder, Set<OutputPort> ports, ModeChoice reads, Map<String, String> errors) {
        modes.whyNot(ports, reads).ifPresent(sentence -> errors.put("mode", sentence));
        if (holder.buildsOn() && !reads.whole()) {
            errors.put("mode", "Data products can only be built on the whole dataset: choose to read it in full");
        }
    }

    /** The first day that may be asked for as the last one. */
    public LocalDate earliestEnd(ApprovalPolicy policy) {
        return new AccessPeriod(policy.shortest()).lastDay(today());
    }

    /** The last day that may be asked for: the product's files may say less than the policy does. */
    public LocalDate latestEnd(DataProduct product, ApprovalPolicy policy) {
        LocalDate latest = new AccessPeriod(policy.longest()).lastDay(today());
        LocalDate ofProduct = new AccessPeriod(product.maxPeriod()).lastDay(today());
        return latest.isBefore(ofProduct) ? latest : ofProduct;
    }

    /** Today, in UTC. */
    public LocalDate today() {
        return Day.today(clock);
    }

    /** Whether this person can ask for that holder. */
    public boolean mayAskFor(Person person, Holder holder) {
        return refusal(person, holder) == null;
    }

    private @Nullable String refusal(Person person, Holder holder) {
        return switch (holder.kind()) {
            case PERSON -> holder.name().equals(person.name()) ? null : "Ask for yourself";
            case TEAM ->
                person.teams().contains(holder.name())
                                || memberships.teamsOf(person.name()).contains(holder.name())
                        ? null
                        : "Choose a team that you belong to";
            case SERVICE_ACCOUNT ->
                accounts.inUse(holder.name())
                                .filter(account -> account.owner().equals(person.name()))
                                .isPresent()
                        ? null
                        : "Choose a service account that you own";
            case DOMAIN ->
                publishing.of(person.name(), person.teams()).contains(holder.name())
                        ? null
                        : "Choose a domain in which you publish data products";
        };
    }

    private static Set<OutputPort> ports(
            DataProduct product, ApprovalPolicy policy, AccessRequestInput input, Map<String, String> errors) {
        Set<String> named = input.ports();
        Set<OutputPort> ports = product.ports().stream()
                .filter(port -> named == null || named.contains(port.name()))
                .collect(Collectors.toSet());
        if (ports.isEmpty() || named != null && ports.size() != named.size()) {
            errors.put("ports", "Choose at least one dataset of this product");
        } else if (!policy.partial() && ports.size() != product.ports().size()) {
            errors.put("ports", "The owner gives access to all datasets of this product or to none");
        }
        return ports;
    }

    private static void checkPurpose(String purpose, Map<String, String> errors) {
        int length = purpose.strip().length();
        if (length < SHORTEST_PURPOSE) {
            errors.put("purpose", "Say what you will use the data for, in at least 20 characters");
        } else if (length > LONGEST_PURPOSE) {
            errors.put("purpose", "Say it in at most 1,000 characters");
        } else if (purpose.indexOf('\0') >= 0) {
            errors.put("purpose", "This has a character that can't be stored as text");
        }
    }

    private static Map<String, String> answers(
            ApprovalPolicy policy, AccessRequestInput input, Map<String, String> errors) {
        Map<String, String> answers = new TreeMap<>();
        for (Question question : policy.questions()) {
            String answer = input.answers().getOrDefault(question.key(), "").strip();
            if (answer.isEmpty() && question.required()) {
                errors.put("answer-" + question.key(), "The owner wants an answer to this");
            } else if (answer.length() > LONGEST_ANSWER || answer.indexOf('\0') >= 0) {
                errors.put("answer-" + question.key(), "Answer in at most 1,000 characters");
            } else if (!answer.isEmpty()
                    && !question.choices().isEmpty()
                    && !question.choices().contains(answer)) {
                errors.put("answer-" + question.key(), "Choose one of the answers");
            } else if (!answer.isEmpty()) {
                answers.put(question.key(), answer);
            }
        }
        return answers;
    }
}
