package io.fondaco.web.palette;

/**
 * Something that was found.
 *
 * @param code whether it is a name in Trino
 * @param note what tells it from others; may be empty
 * @param connect where to connect to it; empty where it is no product
 */
record Entry(String text, String href, boolean code, String note, String connect) {

    static Entry of(String text, String href, String note) {
        return new Entry(text, href, false, note, "");
    }
}
