package io.fondaco.web.access.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How it went when somebody wanted to give more time to several at once; as the form was sent.
 *
 * @param chosen what was ticked and is not done
 * @param period for how long, as the form sends it
 * @param until the last day, as it was typed
 * @param done what was extended, a sentence each
 * @param refused why the others were not, by their ids
 * @param errors what does not fit in the form, by its field
 */
record Extending(
        Set<UUID> chosen,
        String period,
        String until,
        List<String> done,
        Map<UUID, String> refused,
        Map<String, String> errors) {

    /** Nothing was sent yet. */
    static Extending fresh(String period) {
        return new Extending(Set.of(), period, "", List.of(), Map.of(), Map.of());
    }

    /** Whether this one is ticked. */
    public boolean has(UUID id) {
        return chosen.contains(id);
    }

    /** Why this one was not extended; empty where nothing was wrong. */
    public String fault(UUID id) {
        return refused.getOrDefault(id, "");
    }
}
