package io.fondaco.web.palette;

import java.util.List;

/** Things of one kind that were found, the best first. */
record Group(String title, List<Entry> entries) {

    Group {
        entries = List.copyOf(entries);
    }
}
