package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.grant.Grant;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.web.Badge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as its page shows it to one viewer.
 *
 * @param next who acts next and what happens then
 * @param quote why it was declined or the access taken away; empty otherwise
 * @param better {@code domain/slug} of a product that serves better and that the viewer may know; empty otherwise
 * @param grants what Trino was seen to hold of what was approved
 * @param mayDecide whether the viewer can answer it now
 * @param own whether the viewer sent it
 * @param mayRemind whether the viewer can remind the approvers now
 * @param mayUndo whether the viewer can take the approval back now
 * @param mayExtend whether the viewer can ask to prolong what it brought
 * @param facts what helps to decide; empty for who does not
 * @param deciders names of those who decide, or decided
 * @param answers to the owner's questions, by their texts
 * @param authors names to show of those who asked and answered
 * @param inForce the agreement in force that it brought, for who sent it; null if there is none
 * @param look how often the page has looked again by itself
 * @param settles whether the state changes by itself within minutes
 */
public record RequestView(
        AccessRequest request,
        ProductOwners owners,
        String requester,
        String teams,
        Badge badge,
        String next,
        String quote,
        String better,
        List<Grant> grants,
        List<RequestStep> steps,
        boolean mayDecide,
        boolean own,
        boolean mayRemind,
        boolean mayUndo,
        boolean mayExtend,
        List<String> facts,
        String deciders,
        Map<String, String> answers,
        Map<String, String> authors,
        @Nullable Agreement inForce,
        int look,
        boolean settles) {

    private static final int MOST_LOOKS = 24;

    /** Whether the page looks again in five seconds: for two minutes at most. */
    public boolean looksAgain() {
        return settles && look < MOST_LOOKS;
    }

    /** How often the page will have looked when it looks again. */
    public int nextLook() {
        return look + 1;
    }

    /** Whether the viewer can take the request back now. */
    public boolean mayWithdraw() {
        return own && request.closedAt().isEmpty();
    }
}
