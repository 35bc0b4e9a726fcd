package io.fondaco.product.change;

import io.fondaco.product.ContractColumn.Promise;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Tells what changes for readers in the columns of one dataset. */
final class ColumnDiff {

    private final String port;
    private final List<ContractChange> changes = new ArrayList<>();

    private ColumnDiff(String port) {
        this.port = port;
    }

    static List<ContractChange> between(String port, List<Promise> before, List<Promise> now) {
        ColumnDiff diff = new ColumnDiff(port);
        diff.compare(byName(before), byName(now));
        return diff.changes;
    }

    private static Map<String, Promise> byName(List<Promise> columns) {
        Map<String, Promise> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.putIfAbsent(ProductPromises.folded(column.name()), column));
        return byName;
    }

    private void compare(Map<String, Promise> before, Map<String, Promise> now) {
        Map<String, Promise> gone = new LinkedHashMap<>(before);
        gone.keySet().removeAll(now.keySet());
        Map<String, Promise> found = new LinkedHashMap<>(now);
        found.keySet().removeAll(before.keySet());
        before.forEach((name, column) -> {
            if (now.containsKey(name)) {
                compare(column, now.get(name));
            } else {
                takeAway(name, column, found);
            }
        });
        found.forEach((name, column) -> add(
                column.personalData() ? ChangeKind.PERSONAL_COLUMN_NEW : ChangeKind.COLUMN_NEW,
                name,
                "",
                column.type()));
    }

    /** A new column of the same type and the same meaning is taken for the old one under another name. */
    private void takeAway(String name, Promise column, Map<String, Promise> found) {
        Optional<String> renamed = found.entrySet().stream()
                .filter(other -> !column.meaning().isBlank()
                        && other.getValue().meaning().equals(column.meaning())
                        && TypeWidening.between(column.type(), other.getValue().type()) == TypeWidening.SAME)
                .map(Map.Entry::getKey)
                .findFirst();
        if (renamed.isPresent()) {
            found.remove(renamed.get());
            add(ChangeKind.COLUMN_RENAMED, name, name, renamed.get());
        } else {
            add(ChangeKind.COLUMN_GONE, name, column.type(), "");
        }
    }

    private void compare(Promise before, Promise now) {
        String name = ProductPromises.folded(before.name());
        switch (TypeWidening.between(before.type(), now.type())) {
            case SAME -> {}
            case IN_OTHER_WORDS -> add(ChangeKind.TYPE_SAID_OTHERWISE, name, before.type(), now.type());
            case WIDER -> add(ChangeKind.TYPE_WIDENED, name, before.type(), now.type());
            case OTHER -> add(ChangeKind.TYPE_CHANGED, name, before.type(), now.type());
        }
        if (before.required() != now.required()) {
            add(now.required() ? ChangeKind.NULLS_EXCLUDED : ChangeKind.NULLS_ALLOWED, name, "", "");
        }
        if (before.primaryKey() != now.primaryKey()) {
            add(now.primaryKey() ? ChangeKind.KEY_NEW : ChangeKind.KEY_LOST, name, "", "");
        }
        compareValues(name, before.notes().values(), now.notes().values());
        if (before.personalData() != now.personalData()) {
            add(ChangeKind.PERSONAL_DATA, name, personal(before), personal(now));
        }
        if (before.notes().deprecated() != now.notes().deprecated()) {
            add(
                    ChangeKind.DEPRECATED,
                    name,
                    ContractDiff.word(before.notes().deprecated()),
                    ContractDiff.word(now.notes().deprecated()));
        }
        if (!before.meaning().equals(now.meaning())) {
            add(ChangeKind.TEXT, name, before.meaning(), now.meaning());
        }
    }

    private static String personal(Promise column) {
        return column.personalData() ? "personal data" : "no personal data";
    }

    /** No list means that any value may come. */
    private void compareValues(String name, List<String> before, List<String> now) {
        TreeSet<String> found = new TreeSet<>(now);
        before.forEach(found::remove);
        TreeSet<String> gone = new TreeSet<>(before);
        now.forEach(gone::remove);
        if (!before.isEmpty() && (now.isEmpty() || !found.isEmpty())) {
            add(ChangeKind.VALUE_NEW, name, "", now.isEmpty() ? "any" : String.join(", ", found));
        }
        if (!now.isEmpty() && (before.isEmpty() || !gone.isEmpty())) {
            add(ChangeKind.VALUE_GONE, name, before.isEmpty() ? "all others" : String.join(", ", gone), "");
        }
    }

    private void add(ChangeKind kind, String column, String before, String now) {
        changes.add(new ContractChange(kind, port, column, before, now));
    }
}
