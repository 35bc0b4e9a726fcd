package io.fondaco.web.name;

import io.fondaco.access.request.Approver;
import io.fondaco.identity.Person;
import java.util.function.UnaryOperator;

/** What pages call whoever did something: a person by their name, the portal by what it is. */
public final class ActorNames {

    private ActorNames() {}

    /** {@code Otto Brandt}, {@code The portal}, {@code The owner's rule}: at the beginning of a sentence. */
    public static String of(String actor, UnaryOperator<String> called) {
        if (actor.equals(Approver.AUTOMATIC.name())) {
            return "The owner's rule";
        }
        return Person.isPortal(actor) ? "The portal" : called.apply(actor);
    }

    /** The same within a sentence. */
    public static String within(String actor, UnaryOperator<String> called) {
        String name = of(actor, called);
        return Person.isPortal(actor) ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : name;
    }
}
