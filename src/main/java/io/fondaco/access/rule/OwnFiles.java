package io.fondaco.access.rule;

import io.fondaco.engine.rule.OwnRules;
import io.fondaco.engine.rule.RulesConfig.ClusterRules;
import io.fondaco.engine.rule.RulesProblem;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The administrator's own rules: those of their files, or, where one is not in order, as it was last. So a slip of theirs
 * neither breaks Trino nor holds up what is to be taken away.
 *
 * @param problem what is not in order, or null
 */
record OwnFiles(OwnRules before, OwnRules after, @Nullable String problem) {

    private record One(
            OwnRules rules, @Nullable String text, @Nullable String problem) {

        static One of(Optional<Path> file, Optional<String> lastGood) {
            if (file.isEmpty()) {
                return new One(OwnRules.NONE, null, null);
            }
            String name = file.get().toString();
            try {
                String text = OwnRules.text(file.get());
                return new One(OwnRules.parse(name, text), text, null);
            } catch (RulesProblem e) {
                String last = lastGood.orElseThrow(() -> e);
                return new One(OwnRules.parse(name, last), last, e.getMessage());
            }
        }
    }

    /** As they are to be used now, kept for the next time; throws {@link RulesProblem} where none were ever in order. */
    static OwnFiles read(ClusterRules rules, AccessRules row) {
        One before = One.of(rules.before(), row.ownBefore());
        One after = One.of(rules.after(), row.ownAfter());
        row.ownRules(before.text(), after.text());
        return new OwnFiles(
                before.rules(), after.rules(), before.problem() == null ? after.problem() : before.problem());
    }
}
