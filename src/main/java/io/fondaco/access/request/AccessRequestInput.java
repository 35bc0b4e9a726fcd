package io.fondaco.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.common.Sha256;
import io.fondaco.identity.Person;
import io.fondaco.product.mode.ModeChoice;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the request form, not yet checked.
 *
 * @param holder for whom, or null for the person who asks
 * @param ports names of the ports; null for all, and empty for none, which is refused
 * @param purpose what the data will be used for
 * @param endsOn the last day of the access, or null if none was given
 * @param answers to the owner's questions, by their keys
 * @param reads in which way it would be read, or null for all of it, or as what it prolongs
 * @param extended the request whose access this one prolongs or changes, or null
 * @param formKey the form's own id, by which a second sending of the same form is known
 */
public record AccessRequestInput(
        @Nullable Holder holder,
        @Nullable Set<String> ports,
        String purpose,
        @Nullable LocalDate endsOn,
        Map<String, String> answers,
        boolean termsAccepted,
        @Nullable ModeChoice reads,
        @Nullable UUID extended,
        String formKey) {

    /** What says nothing of the way of reading. */
    public AccessRequestInput(
            @Nullable Holder holder,
            @Nullable Set<String> ports,
            String purpose,
            @Nullable LocalDate endsOn,
            Map<String, String> answers,
            boolean termsAccepted,
            @Nullable UUID extended,
            String formKey) {
        this(holder, ports, purpose, endsOn, answers, termsAccepted, null, extended, formKey);
    }

    public AccessRequestInput {
        ports = ports == null ? null : Set.copyOf(ports);
        answers = Map.copyOf(answers);
    }

    /** All ports, for the person who asks, without more questions. */
    public AccessRequestInput(String purpose, @Nullable LocalDate endsOn, boolean termsAccepted, String formKey) {
        this(null, null, purpose, endsOn, Map.of(), termsAccepted, null, formKey);
    }

    /**
     * A hash of all that it says, by which a second sending of the same is known from another one with the same key.
     *
     * @param among what it was sent together with; empty where it was sent alone
     */
    public String fingerprint(String among) {
        List<?> content = Arrays.asList(
                among,
                holder,
                ports == null ? null : new TreeSet<>(ports),
                purpose,
                endsOn,
                new TreeMap<>(answers),
                termsAccepted,
                reads,
                extended);
        return Sha256.hex(content.toString());
    }

    /** For whom it is: the person who asks, unless it says somebody else. */
    public Holder holderFor(Person person) {
        return holder == null ? Holder.of(person) : holder;
    }

    /** The same for somebody else. */
    public AccessRequestInput forHolder(Holder other) {
        return new AccessRequestInput(other, ports, purpose, endsOn, answers, termsAccepted, reads, extended, formKey);
    }

    /** The same with these answers. */
    public AccessRequestInput answering(Map<String, String> given) {
        return new AccessRequestInput(holder, ports, purpose, endsOn, given, termsAccepted, reads, extended, formKey);
    }

    /** The same as a prolongation of what that request brought. */
    public AccessRequestInput extending(UUID request) {
        return new AccessRequestInput(holder, ports, purpose, endsOn, answers, termsAccepted, reads, request, formKey);
    }

    /** The same, read in this way. */
    public AccessRequestInput reading(ModeChoice way) {
        return new AccessRequestInput(holder, ports, purpose, endsOn, answers, termsAccepted, way, extended, formKey);
    }
}
