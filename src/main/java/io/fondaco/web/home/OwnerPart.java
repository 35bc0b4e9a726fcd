package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.web.TopBar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers what somebody owns, what is wrong with it, and what ends soon of the access to it. */
@ApplicationScoped
class OwnerPart {

    /** All of it; nothing for somebody who owns nothing. */
    record Part(MyProducts.Owned owned, List<Todo> todos, EndingSoon.Ends ends) {

        private static final Part NONE = new Part(
                new MyProducts.Owned(List.of(), 0, 0), List.of(), new EndingSoon.Ends(List.of(), List.of(), 0));
    }

    private final TopBar topBar;
    private final MyProducts myProducts;
    private final OwnerTodos ownerTodos;
    private final EndingSoon endingSoon;

    OwnerPart(TopBar topBar, MyProducts myProducts, OwnerTodos ownerTodos, EndingSoon endingSoon) {
        this.topBar = topBar;
        this.myProducts = myProducts;
        this.ownerTodos = ownerTodos;
        this.endingSoon = endingSoon;
    }

    /** Whether the viewer owns or decides anything. */
    boolean concerns() {
        return topBar.approver();
    }

    Part of(Person viewer, Map<UUID, Long> waiting, List<MostUsed> most) {
        if (!concerns()) {
            return Part.NONE;
        }
        MyProducts.Owned owned = myProducts.of(viewer, waiting, most);
        return new Part(owned, owned.total() == 0 ? List.of() : ownerTodos.of(viewer, owned), endingSoon.of(viewer));
    }
}
