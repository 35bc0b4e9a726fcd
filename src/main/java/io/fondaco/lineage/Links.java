package io.fondaco.lineage;

import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Links that are gathered, each once, with how often and when they were seen and the columns that they carry. */
public final class Links {

    /** A column of the one, of which a column of the other is made. */
    public record Columns(String from, String to) {

        public Columns {
            from = from.toLowerCase(Locale.ROOT);
            to = to.toLowerCase(Locale.ROOT);
        }
    }

    /** What is known of a link. */
    public static final class Seen {

        private final Set<Columns> columns = new LinkedHashSet<>();
        private long times;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        private void and(Seen more) {
            times += more.times;
            first = more.first.isBefore(first) ? more.first : first;
            last = more.last.isAfter(last) ? more.last : last;
            more.columns.stream().filter(_ -> columns.size() < MOST_COLUMNS).forEach(columns::add);
        }

        private void at(Instant moment) {
            times++;
            first = moment.isBefore(first) ? moment : first;
            last = moment.isAfter(last) ? moment : last;
        }

        /** How often. */
        public long times() {
            return times;
        }

        /** When for the first time. */
        public Instant first() {
            return first;
        }

        /** When for the last time. */
        public Instant last() {
            return last;
        }

        /** The columns. */
        public Set<Columns> columns() {
            return Collections.unmodifiableSet(columns);
        }
    }

    /** More of one link are not kept. */
    static final int MOST_COLUMNS = 2_000;

    private static final int LONGEST_COLUMN = 255;

    private final Map<Link, Seen> links = new LinkedHashMap<>();

    /** One query, or one look at the files, shows that the one is made of the other; of itself nothing is. */
    public void add(QualifiedName from, QualifiedName to, How how, Instant at, Set<Columns> columns) {
        QualifiedName source = from.outer();
        QualifiedName target = to.outer();
        if (source.equals(target)) {
            return;
        }
        Seen seen = links.computeIfAbsent(new Link(source, target, how), _ -> new Seen());
        seen.at(at);
        for (Columns pair : columns) {
            boolean fits = pair.from().length() <= LONGEST_COLUMN && pair.to().length() <= LONGEST_COLUMN;
            if (fits && seen.columns.size() < MOST_COLUMNS) {
                seen.columns.add(pair);
            }
        }
    }

    /**
     * The same with datasets in the place of the views of modes that stand for them; columns have the same names. A view
     * of which nobody knows for which dataset it stands shows nothing, and what such a view is made of is the portal's: the
     * dataset, and the table with the secret of its hashes.
     */
    Links withDatasets(Map<QualifiedName, QualifiedName> ofModes) {
        Links known = new Links();
        links.forEach((link, seen) -> {
            QualifiedName from = link.from().namesMode() ? ofModes.get(link.from()) : link.from();
            if (from != null && !link.to().namesMode() && !from.equals(link.to())) {
                known.links
                        .computeIfAbsent(new Link(from, link.to(), link.how()), _ -> new Seen())
                        .and(seen);
            }
        });
        return known;
    }

    /** All of them. */
    public Map<Link, Seen> all() {
        return Collections.unmodifiableMap(links);
    }

    /** Every object that one of them names. */
    Set<QualifiedName> objects() {
        Set<QualifiedName> objects = new LinkedHashSet<>();
        links.keySet().forEach(link -> {
            objects.add(link.from());
            objects.add(link.to());
        });
        return objects;
    }
}
