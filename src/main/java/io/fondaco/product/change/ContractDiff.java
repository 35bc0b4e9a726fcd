package io.fondaco.product.change;

import io.fondaco.engine.sql.QueryDifference;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.SecurityMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what changes for readers between two versions of a product. Ports and columns are held together by their names,
 * whatever their order.
 */
public final class ContractDiff {

    private final List<ContractChange> changes = new ArrayList<>();

    private ContractDiff() {}

    /** Everything that differs, the weightiest first. */
    public static List<ContractChange> between(ProductPromises before, ProductPromises now) {
        return inOrderOfFiles(before, now).stream()
                .sorted(ContractChange.WEIGHTIEST_FIRST)
                .toList();
    }

    /** The same in the order of the files: what was there before, then what is new. */
    static List<ContractChange> inOrderOfFiles(ProductPromises before, ProductPromises now) {
        ContractDiff diff = new ContractDiff();
        if (!before.terms().equals(now.terms())) {
            diff.add(ChangeKind.TERMS_CHANGED, "", "", "");
        }
        diff.comparePorts(before.ports(), now.ports());
        return List.copyOf(diff.changes);
    }

    private void comparePorts(Map<String, OutputPort.Description> before, Map<String, OutputPort.Description> now) {
        before.forEach((name, port) -> {
            if (now.containsKey(name)) {
                compare(name, port, now.get(name));
            } else {
                add(ChangeKind.PORT_GONE, name, port.object().toString(), "");
            }
        });
        now.forEach((name, port) -> {
            if (!before.containsKey(name)) {
                add(ChangeKind.PORT_NEW, name, "", port.object().toString());
            }
        });
    }

    private void compare(String name, OutputPort.Description before, OutputPort.Description now) {
        if (!before.object().equals(now.object())) {
            add(
                    ChangeKind.PORT_MOVED,
                    name,
                    before.object().toString(),
                    now.object().toString());
        }
        if (!before.contractVersion().equals(now.contractVersion())) {
            add(ChangeKind.CONTRACT_RENUMBERED, name, before.contractVersion(), now.contractVersion());
        }
        if (!before.title().equals(now.title()) || !before.summary().equals(now.summary())) {
            add(ChangeKind.TEXT, name, before.summary(), now.summary());
        }
        if (before.deprecated() != now.deprecated()) {
            add(ChangeKind.DEPRECATED, name, word(before.deprecated()), word(now.deprecated()));
        }
        compareDefinitions(name, Optional.ofNullable(before.definition()), Optional.ofNullable(now.definition()));
        changes.addAll(ServiceLevels.between(name, before.contract(), now.contract()));
        changes.addAll(ColumnDiff.between(name, before.columns(), now.columns()));
    }

    static String word(boolean deprecated) {
        return deprecated ? "deprecated" : "not deprecated";
    }

    private void compareDefinitions(String name, Optional<ObjectDefinition> before, Optional<ObjectDefinition> now) {
        if (before.isEmpty() || now.isEmpty()) {
            if (before.isPresent() != now.isPresent()) {
                add(ChangeKind.MADE_OTHERWISE, name, made(before), made(now));
            }
            return;
        }
        ObjectDefinition then = before.get();
        ObjectDefinition next = now.get();
        if (then.security() != next.security()) {
            boolean invoker = next.security() == SecurityMode.INVOKER;
            add(invoker ? ChangeKind.RIGHTS_OF_READERS : ChangeKind.RIGHTS_OF_OWNER, name, "", "");
        }
        if (!made(before).equals(made(now))) {
            add(ChangeKind.MADE_OTHERWISE, name, made(before), made(now));
        }
        compareQueries(name, then.query(), next.query());
    }

    private static String made(Optional<ObjectDefinition> definition) {
        return definition
                .map(made -> made.refresh() == null
                        ? made.kind().words()
                        : made.kind().words() + ", refreshed at " + made.refresh())
                .orElse("made by somebody else");
    }

    private void compareQueries(String name, String before, String now) {
        switch (QueryDifference.between(before, now)) {
            case NONE -> {}
            case TIGHTER -> add(ChangeKind.FILTER_TIGHTENED, name, before, now);
            case LOOSER -> add(ChangeKind.FILTER_LOOSENED, name, before, now);
            case OTHER -> add(ChangeKind.QUERY_CHANGED, name, before, now);
        }
    }

    private void add(ChangeKind kind, String port, String before, String now) {
        changes.add(new ContractChange(kind, port, "", before, now));
    }
}
