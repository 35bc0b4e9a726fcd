package io.fondaco.web.home;

import io.fondaco.web.access.approval.InboxRow;
import java.util.List;

/**
 * What waits for somebody who owns, decides or runs something.
 *
 * @param title how much that is
 * @param lead what they own, decide or run
 * @param requests what they can still take back, and the first that wait for their decision
 * @param waiting how many wait
 * @param products what is wrong with what they own
 * @param platform what is wrong with what they run
 * @param owned what they own
 * @param ends what ends soon
 * @param news what happened that they have not read of
 */
record Work(
        String title,
        String lead,
        List<InboxRow> requests,
        long waiting,
        List<Todo> products,
        List<Todo> platform,
        MyProducts.Owned owned,
        EndingSoon.Ends ends,
        List<WhatIsNew.NewThing> news) {

    /** Those that wait for their decision. */
    public List<InboxRow> open() {
        return requests.stream().filter(row -> !row.mayUndo()).toList();
    }

    /** Those that they approved a moment ago, and can still take back. */
    public List<InboxRow> fresh() {
        return requests.stream().filter(InboxRow::mayUndo).toList();
    }
}
