package io.fondaco.web.access.readers;

import io.fondaco.access.grant.Grant;
import io.fondaco.access.grant.GrantState;
import io.fondaco.web.Badge;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of an access was seen in Trino.
 *
 * @param note why it is not there; empty if it is
 */
public record TrinoState(Seen seen, String note) {

    /** How far it is. */
    public enum Seen {
        IN_TRINO,
        BEING_SET_UP,
        LOST,
        FAILED
    }

    private static final List<GrantState> WORST_FIRST =
            List.of(GrantState.FAILED, GrantState.DRIFTED, GrantState.WANTED);

    private static final TrinoState SEEN = new TrinoState(Seen.IN_TRINO, "");
    private static final TrinoState NOBODY = new TrinoState(Seen.IN_TRINO, "the team has no members now");

    /**
     * The state of an access.
     *
     * @param principals whose names in Trino stand behind the holder
     * @param unsettled what Trino was not seen to hold, by principal
     */
    static TrinoState of(Set<String> principals, Map<String, List<Grant>> unsettled) {
        if (principals.isEmpty()) {
            return NOBODY;
        }
        Optional<Grant> worst = principals.stream()
                .map(principal -> unsettled.getOrDefault(principal, List.of()))
                .flatMap(Collection::stream)
                .min(Comparator.comparing(grant -> WORST_FIRST.indexOf(grant.state())));
        return worst.map(TrinoState::of).orElse(SEEN);
    }

    /** Of an access through a view that was not seen in Trino as it should be. */
    static TrinoState ofView(@Nullable String problem) {
        return problem == null ? new TrinoState(Seen.BEING_SET_UP, "") : new TrinoState(Seen.FAILED, problem);
    }

    private static TrinoState of(Grant grant) {
        String error = grant.lastError().orElse("");
        return switch (grant.state()) {
            case FAILED -> new TrinoState(Seen.FAILED, error);
            case DRIFTED -> new TrinoState(Seen.LOST, error);
            case WANTED, VERIFIED, UNWANTED, GONE -> new TrinoState(Seen.BEING_SET_UP, error);
        };
    }

    /** How the list shows it. */
    public Badge badge() {
        return switch (seen) {
            case IN_TRINO -> new Badge("In Trino", "check", "ok");
            case BEING_SET_UP -> new Badge("Being set up", "loader", "info");
            case LOST -> new Badge("Lost in Trino", "triangle-alert", "warn");
            case FAILED -> new Badge("Failed", "circle-x", "bad");
        };
    }

    /** Whether it is there as agreed. */
    public boolean asAgreed() {
        return seen == Seen.IN_TRINO;
    }

    /** Whether to try again is of use. */
    public boolean failed() {
        return seen == Seen.FAILED || seen == Seen.LOST;
    }
}
