package io.fondaco.dev;

/**
 * A table of the demo's history, whose names need no quotes. The portal's own type of a name is part of its entities,
 * and whatever names an entity is packed by Quarkus, dev mode's classes too.
 */
record PastTable(String catalog, String schema, String object) {

    /** The table of this full name, such as {@code lake.weather.daily_temperatures}. */
    static PastTable parse(String name) {
        int first = name.indexOf('.');
        int last = name.lastIndexOf('.');
        return new PastTable(name.substring(0, first), name.substring(first + 1, last), name.substring(last + 1));
    }
}
