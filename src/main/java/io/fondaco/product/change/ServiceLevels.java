package io.fondaco.product.change;

import io.fondaco.product.change.PromisedLevel.Better;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the service levels of a contract are lower than they were. */
final class ServiceLevels {

    private ServiceLevels() {}

    static List<ContractChange> between(String port, String before, String now) {
        if (before.equals(now)) {
            return List.of();
        }
        Map<String, PromisedLevel> then = of(before);
        Map<String, PromisedLevel> next = of(now);
        List<ContractChange> changes = new ArrayList<>();
        then.forEach((key, level) -> {
            PromisedLevel other = next.get(key);
            if (other == null) {
                changes.add(change(ChangeKind.SERVICE_LEVEL_LOWERED, port, level.toString(), "no promise"));
            } else if (!other.equals(level)) {
                changes.add(change(kind(level, other), port, level.toString(), other.toString()));
            }
        });
        next.forEach((key, level) -> {
            if (!then.containsKey(key)) {
                changes.add(change(ChangeKind.SERVICE_LEVEL_RAISED, port, "not promised", level.toString()));
            }
        });
        return changes;
    }

    private static ContractChange change(ChangeKind kind, String port, String before, String now) {
        return new ContractChange(kind, port, "", before, now);
    }

    private static ChangeKind kind(PromisedLevel before, PromisedLevel now) {
        Optional<BigDecimal> then = before.amount();
        Optional<BigDecimal> next = now.amount();
        int more = then.isPresent() && next.isPresent()
                ? next.get().compareTo(then.get())
                : now.value().compareTo(before.value());
        if (more == 0 || now.better() == Better.UNKNOWN) {
            return ChangeKind.SERVICE_LEVEL_CHANGED;
        }
        return more > 0 == (now.better() == Better.MORE)
                ? ChangeKind.SERVICE_LEVEL_RAISED
                : ChangeKind.SERVICE_LEVEL_LOWERED;
    }

    private static Map<String, PromisedLevel> of(String contract) {
        Map<String, PromisedLevel> levels = new LinkedHashMap<>();
        YamlFile.parse(contract, new Problems(""), Variables.none())
                .map(PromisedLevel::of)
                .orElse(List.of())
                .forEach(level -> levels.putIfAbsent(level.key(), level));
        return levels;
    }
}
