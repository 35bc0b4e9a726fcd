package io.fondaco.web.access.request;

import java.util.List;

/**
 * Who answers for a product.
 *
 * @param team the owning team's name
 * @param approvers the names of those who decide
 * @param usualTime how long an answer usually takes, in words; empty while too few are known
 */
public record ProductOwners(String team, List<String> approvers, String usualTime) {

    /** What somebody who asked may expect. */
    public String answers() {
        return usualTime.isEmpty() ? team + " has been told." : "%s usually answers in %s.".formatted(team, usualTime);
    }

    /** {@code Ines Falk or Olav Berg}. */
    public String anyApprover() {
        return approvers.isEmpty() ? team : String.join(" or ", approvers);
    }
}
