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

/**
 * What of an access was seen in Trino.
 *
 * @param note why it is not there; empty if it is
 */
public record TrinoState(Badge badge, String note) {

    private static final List<GrantState> WORST_FIRST =
            List.of(GrantState.FAILED, GrantState.DRIFTED, GrantState.WANTED);

    private static final TrinoState SEEN = new TrinoState(new Badge("In Trino", "check", "ok"), "");
    private static final TrinoState NOBODY =
            new TrinoState(new Badge("In Trino", "check", "ok"), "the team has no members now");

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

    private static TrinoState of(Grant grant) {
        String error = grant.lastError().orElse("");
        return switch (grant.state()) {
            case FAILED -> new TrinoState(new Badge("Failed", "circle-x", "bad"), error);
            case DRIFTED -> new TrinoState(new Badge("Lost in Trino", "triangle-alert", "warn"), error);
            case WANTED, VERIFIED, UNWANTED, GONE -> new TrinoState(new Badge("Being set up", "loader", "info"), error);
        };
    }

    /** Whether it is there as agreed. */
    public boolean asAgreed() {
        return badge.kind().equals("ok");
    }

    /** Whether to try again is of use. */
    public boolean failed() {
        return badge.kind().equals("bad") || badge.kind().equals("warn");
    }
}
