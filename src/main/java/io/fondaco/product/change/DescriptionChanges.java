package io.fondaco.product.change;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says in words what a product's files change, those things first that change what somebody may do. */
public final class DescriptionChanges {

    private final List<String> told = new ArrayList<>();

    private DescriptionChanges() {}

    /** In one line, for the audit trail. */
    public static String between(DataProduct known, ProductDescription wanted) {
        DescriptionChanges changes = new DescriptionChanges();
        changes.tell("version", known.currentVersion(), wanted.version());
        if (!known.currentVersion().equals(wanted.version())
                && !wanted.acceptBreaking().isEmpty()) {
            changes.told.add("a breaking change accepted: " + wanted.acceptBreaking());
        }
        changes.tell("status", known.status().name(), wanted.status().name());
        for (ProductRole role : ProductRole.values()) {
            changes.tell(role.name(), names(known.people(role)), names(people(wanted, role)));
        }
        changes.tell("visible to", visible(known.visibleToTeams()), visible(wanted.visibleToTeams()));
        return changes.told.isEmpty() ? "description" : String.join("; ", changes.told);
    }

    private void tell(String what, String before, String now) {
        if (!before.equals(now)) {
            told.add((what + " " + before + " to " + now).toLowerCase(Locale.ROOT));
        }
    }

    private static Set<String> people(ProductDescription description, ProductRole role) {
        return description.people().stream()
                .filter(holder -> holder.role() == role)
                .map(RoleHolder::person)
                .collect(Collectors.toSet());
    }

    private static String visible(Set<String> teams) {
        return teams.isEmpty() ? "everyone" : names(teams);
    }

    private static String names(Set<String> names) {
        return names.isEmpty() ? "nobody" : String.join(", ", new TreeSet<>(names));
    }
}
