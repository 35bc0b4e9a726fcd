package io.fondaco.web;

import io.fondaco.access.AccessRequests;
import io.fondaco.common.DomainError;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.identity.Person;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands on top of every page: who is here, what waits for them, and what they should know at once. */
@Named("topBar")
@RequestScoped
public class TopBar {

    private final CurrentPerson currentPerson;
    private final DataProducts products;
    private final AccessRequests requests;
    private final Notifications notifications;
    private final EngineStatus engine;
    private final Flash flash;

    private @Nullable List<DataProduct> decided;

    TopBar(
            CurrentPerson currentPerson,
            DataProducts products,
            AccessRequests requests,
            Notifications notifications,
            EngineStatus engine,
            Flash flash) {
        this.currentPerson = currentPerson;
        this.products = products;
        this.requests = requests;
        this.notifications = notifications;
        this.engine = engine;
        this.flash = flash;
    }

    /** Who is signed in, or null: error pages are shown to anybody. */
    public @Nullable Person person() {
        try {
            return currentPerson.find().orElse(null);
        } catch (DomainError refused) {
            return null;
        }
    }

    /** The first word of the person's name. */
    public String firstName() {
        return Optional.ofNullable(person())
                .map(person -> person.displayName().split(" ", 2)[0])
                .orElse("");
    }

    /** Whether the person decides on requests for any product. */
    public boolean approver() {
        return !decided().isEmpty();
    }

    /** How many requests wait for the person. */
    public long approvals() {
        return approver() ? requests.countWaitingFor(decided()) : 0;
    }

    /** How many notifications the person has not read. */
    public long unread() {
        return Optional.ofNullable(person()).map(notifications::unread).orElse(0L);
    }

    /** Whether Trino does not answer, as the last look at it said. */
    public boolean engineDown() {
        return engine.down();
    }

    /** The outcome of the form that led here, or null. */
    public @Nullable String said() {
        return flash.take().orElse(null);
    }

    private List<DataProduct> decided() {
        if (decided == null) {
            Person person = person();
            decided = person == null ? List.of() : products.decidedBy(person);
        }
        return decided;
    }
}
