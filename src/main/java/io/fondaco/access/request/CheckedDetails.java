package io.fondaco.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.product.OutputPort;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, where it keeps to the product's policy.
 *
 * @param termsHash SHA-256 of the accepted terms, in hex
 * @param policyNumber the state of the policy that it was checked against
 */
public record CheckedDetails(
        Holder holder,
        Set<OutputPort> ports,
        String purpose,
        LocalDate endsOn,
        Map<String, String> answers,
        String termsHash,
        int policyNumber,
        @Nullable AccessRequest extended,
        String formKey) {}
