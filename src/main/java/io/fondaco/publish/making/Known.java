package io.fondaco.publish.making;

import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.name.QualifiedName;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the portal itself may have made of one object: what it wrote last, and whatever it was about to write and heard no
 * answer of. All else is somebody else's.
 *
 * @param written the text of what it wrote last; empty for nothing
 * @param sent hashes of the texts that statements without a known end may have led to
 */
public record Known(String written, Set<String> sent) {

    public Known {
        sent = Set.copyOf(sent);
    }

    /** Whether this text is the portal's work. */
    public boolean includes(String text) {
        return text.equals(written) || sent.contains(Definition.hash(text));
    }

    /** The same and this text. */
    public Known and(String text) {
        Set<String> all = new TreeSet<>(sent);
        all.add(Definition.hash(text));
        return new Known(written, all);
    }

    /** The same with all that comes about when these are sent, starting from that. */
    public Known sending(QualifiedName object, String before, @Nullable Definition start, Step step) {
        Set<String> all = new TreeSet<>(sent);
        all.add(Definition.hash(before));
        Definition now = start;
        for (DefinitionStatement statement : step.statements()) {
            now = statement.after(now);
            all.add(Definition.hash(now == null ? Definition.ABSENT : now.text(object)));
        }
        return new Known(written, all);
    }
}
