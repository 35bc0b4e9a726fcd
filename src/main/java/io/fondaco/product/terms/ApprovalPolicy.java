package io.fondaco.product.terms;

import io.fondaco.identity.Person;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Who may ask for a product, who decides, and within what bounds.
 *
 * @param askers teams whose members may ask; empty when everyone may who sees the product
 * @param automatic rules by which a request is approved without waiting for the owners
 * @param steps who must approve, in this order; never empty
 * @param shortest how long an agreement lasts at least
 * @param usual the period that the form proposes
 * @param longest how long an agreement lasts at most
 * @param partial whether some of the ports may be asked for, instead of all
 * @param questions what a requester is asked besides the purpose
 */
public record ApprovalPolicy(
        Set<String> askers,
        List<AutoApproval> automatic,
        List<ApprovalStep> steps,
        Period shortest,
        Period usual,
        Period longest,
        boolean partial,
        List<Question> questions) {

    private static final Period HALF_A_YEAR = Period.ofMonths(6);

    /** How many days ago somebody may have looked at what they send back. */
    private static final int LATEST_SEEN = 31;

    public ApprovalPolicy {
        askers = Collections.unmodifiableSet(new TreeSet<>(askers));
        automatic = List.copyOf(automatic);
        steps = steps.isEmpty() ? List.of(ApprovalStep.OWNER) : List.copyOf(steps);
        questions = List.copyOf(questions);
    }

    /** What holds where an owner says nothing: everyone may ask, any one owner decides. */
    public static ApprovalPolicy ofOwners(Period longest) {
        return new ApprovalPolicy(
                Set.of(),
                List.of(),
                List.of(ApprovalStep.OWNER),
                Period.ZERO,
                new AccessPeriod(HALF_A_YEAR).isLongerThan(longest) ? longest : HALF_A_YEAR,
                longest,
                false,
                List.of());
    }

    /** Whether somebody in these teams may ask. */
    public boolean mayAsk(Person person) {
        return askers.isEmpty() || askers.stream().anyMatch(person.teams()::contains);
    }

    /**
     * The rules that approve a request for this holder by themselves, in their order.
     *
     * @param domainTeams the teams that own products in the product's domain, by the domain's slug
     */
    public List<AutoApproval> automaticFor(AutoApproval.Applicant applicant, AutoApproval.DomainTeams domainTeams) {
        return automatic.stream()
                .filter(rule -> rule.covers(applicant, domainTeams))
                .toList();
    }

    /** The steps that a request takes, by their place in {@link #steps()}; without those that its ports do not need. */
    public List<Integer> stepsFor(boolean personalData) {
        return IntStream.range(0, steps.size())
                .filter(place -> personalData || !steps.get(place).personalDataOnly())
                .boxed()
                .toList();
    }

    /**
     * The same with the other policy's way to say a period where both last equally long: six months stay six months
     * when somebody sends back their days, also those that they saw a few days ago.
     */
    public ApprovalPolicy keepingPeriodsOf(ApprovalPolicy other, LocalDate today) {
        return new ApprovalPolicy(
                askers,
                automatic,
                steps,
                kept(shortest, other.shortest, today),
                kept(usual, other.usual, today),
                kept(longest, other.longest, today),
                partial,
                questions);
    }

    private static Period kept(Period mine, Period theirs, LocalDate today) {
        int days = new AccessPeriod(mine).days(today);
        AccessPeriod known = new AccessPeriod(theirs);
        return IntStream.rangeClosed(0, LATEST_SEEN).anyMatch(ago -> known.days(today.minusDays(ago)) == days)
                ? theirs
                : mine;
    }
}
