package io.fondaco.publish.making;

import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import java.util.Optional;

/**
 * What Trino holds under the name of an object and of the inner one behind it.
 *
 * @param outer what readers read; empty where it is not there
 * @param inner the query behind it; empty where it is not there
 */
public record MadeObject(QualifiedName object, Optional<SeenDefinition> outer, Optional<SeenDefinition> inner) {

    /** The same, without naming this user as the owner: whatever the portal makes is theirs. */
    public MadeObject ownedBy(String principal) {
        return new MadeObject(object, ownedBy(outer, principal), ownedBy(inner, principal));
    }

    /** The same after one of the two was read again. */
    public MadeObject with(QualifiedName read, Optional<SeenDefinition> seen) {
        return read.equals(object) ? new MadeObject(object, seen, inner) : new MadeObject(object, outer, seen);
    }

    private static Optional<SeenDefinition> ownedBy(Optional<SeenDefinition> seen, String principal) {
        return seen.map(each -> new SeenDefinition(each.definition().ownedBy(principal), each.columns()));
    }

    /** How the object is made, as text. */
    public String outerText() {
        return text(outer, object);
    }

    /** How the inner one is made, as text. */
    public String innerText() {
        return text(inner, object.inner());
    }

    private static String text(Optional<SeenDefinition> seen, QualifiedName name) {
        return seen.map(each -> each.definition().text(name)).orElse(Definition.ABSENT);
    }

    /** Both, as people read it. */
    public String text() {
        return text(outerText(), innerText());
    }

    /** Both texts as one. */
    public static String text(String outer, String inner) {
        return outer.isEmpty() || inner.isEmpty() ? outer + inner : outer + "\n" + inner;
    }
}
