package io.fondaco.web.access.approval;

import io.fondaco.web.Formats;

/** How many stand under each tab of the approvals. */
record InboxCounts(long waiting, int given, int ending) {

    /** What the page says first. */
    public String lead() {
        return waiting == 0
                ? "Nothing waits for you."
                : Formats.counted(waiting, "request waits", "requests wait") + " for you.";
    }
}
