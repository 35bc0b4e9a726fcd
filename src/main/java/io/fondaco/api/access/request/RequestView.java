package io.fondaco.api.access.request;

import io.fondaco.access.request.RequestState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One request for access.
 *
 * @param reference the number that people quote
 * @param product {@code domain/slug}
 * @param principal the holder's name
 * @param ports names of the ports asked for
 * @param mode the way of reading that is asked for
 * @param values the values chosen for it, by the name of the choice
 * @param agreedMode the way of reading that the approvers grant so far
 * @param agreedValues the values that they grant for it
 * @param policyNumber the state of the product's policy under which it was sent; 0 where the owner set none
 * @param step what the approval is called that it waits for; empty once it is closed
 * @param awaited names in Trino of those whose decision it waits for
 * @param agreedEnd the last day that the approvers grant so far
 * @param agreedPorts the ports that the approvers grant so far
 * @param extended the request whose access this one prolongs or changes
 * @param version raised by every change; a change names the one it was made from
 * @param decision the last decision that counts
 * @param decisions all decisions that count, oldest first
 */
public record RequestView(
        UUID id,
        String reference,
        String product,
        String requester,
        HolderView holder,
        String principal,
        String purpose,
        LocalDate endsOn,
        List<String> ports,
        String mode,
        Map<String, List<String>> values,
        Map<String, String> answers,
        Optional<UUID> extended,
        RequestState state,
        int policyNumber,
        Optional<String> step,
        List<String> awaited,
        LocalDate agreedEnd,
        List<String> agreedPorts,
        String agreedMode,
        Map<String, List<String>> agreedValues,
        Instant sentAt,
        Optional<Instant> closedAt,
        Optional<DecisionView> decision,
        List<DecisionView> decisions,
        List<MessageView> messages,
        long version) {}
