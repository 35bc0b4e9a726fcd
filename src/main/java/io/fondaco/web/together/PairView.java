package io.fondaco.web.together;

import java.util.List;
import java.util.Optional;

/**
 * The product of the page together with another one.
 *
 * @param join how to join them; empty where nothing is known
 * @param missing which of both the viewer can't read yet
 * @param ask what the button says that asks for what is missing; empty where nothing can be asked for
 * @param check what Trino said of the join, if it was asked
 */
record PairView(
        String path,
        String name,
        Optional<JoinView> join,
        List<AccessMissing> missing,
        String ask,
        Optional<CheckView> check) {

    PairView {
        missing = List.copyOf(missing);
    }

    /** What is missing, in a few words. */
    public String lacking() {
        return missing.size() == 1 ? "No access to one of them yet" : "No access to either yet";
    }
}
