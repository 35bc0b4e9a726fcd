package io.fondaco.web;

import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands on top of every page: who is here, what waits for them, and what they should know at once. */
@Named("topBar")
@RequestScoped
public class TopBar {

    private static final String PRODUCTS = "/products";

    private final RoutingContext context;
    private final CurrentPerson currentPerson;
    private final ViewerScope scope;
    private final TopBarCounts topBarCounts;
    private final EngineStatus engine;
    private final Flash flash;

    private TopBarCounts.@Nullable Counts counts;

    TopBar(
            RoutingContext context,
            CurrentPerson currentPerson,
            ViewerScope scope,
            TopBarCounts topBarCounts,
            EngineStatus engine,
            Flash flash) {
        this.context = context;
        this.currentPerson = currentPerson;
        this.scope = scope;
        this.topBarCounts = topBarCounts;
        this.engine = engine;
        this.flash = flash;
    }

    /** Who is signed in, or null: error pages are shown to anybody. */
    public @Nullable Person person() {
        try {
            return currentPerson.find().orElse(null);
        } catch (DomainError | SecurityException refused) {
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
        return counts().mayDecide() && (!scope.get().products().isEmpty() || scope.waiting() > 0);
    }

    /** How many requests wait for the person. */
    public long approvals() {
        return counts().mayDecide() ? scope.waiting() : 0;
    }

    /** How many products lie in the person's basket. */
    public long basket() {
        return counts().inBasket();
    }

    /** How many notifications the person has not read. */
    public long unread() {
        return counts().unread();
    }

    /** What waits for the person anywhere: all that the small screen's menu hides. */
    public long waiting() {
        return approvals() + basket() + unread();
    }

    /** The words that were searched for on this page, so that the field keeps them; empty on other pages. */
    public String words() {
        HttpServerRequest request = context.request();
        String words = request.path().equals(PRODUCTS) ? request.getParam("q") : null;
        return words == null ? "" : words;
    }

    private TopBarCounts.Counts counts() {
        if (counts == null) {
            Person person = person();
            counts = person == null ? TopBarCounts.Counts.NONE : topBarCounts.of(person.name());
        }
        return counts;
    }

    /** Whether Trino does not answer, as the last look at it said. */
    public String engineSilence() {
        return engine.silence();
    }

    /** The outcome of the form that led here, or null. */
    public Flash.@Nullable Said said() {
        return flash.take().orElse(null);
    }
}
