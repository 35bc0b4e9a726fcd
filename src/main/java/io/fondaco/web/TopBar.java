package io.fondaco.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fondaco.common.DomainError;
import io.fondaco.http.HttpConfig;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands on top of every page: who is here, what waits for them, and what they should know at once. */
@Named("topBar")
@RequestScoped
public class TopBar {

    private static final String PRODUCTS = "/products";
    private static final String WORDS = "fondaco-words";
    private static final int LONGEST_WORDS = 400;
    private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?");

    private final RoutingContext context;
    private final CurrentPerson currentPerson;
    private final ViewerScope scope;
    private final TopBarCounts topBarCounts;
    private final EngineStatus engine;
    private final Flash flash;
    private final HttpConfig config;

    TopBar(
            RoutingContext context,
            CurrentPerson currentPerson,
            ViewerScope scope,
            TopBarCounts topBarCounts,
            EngineStatus engine,
            Flash flash,
            HttpConfig config) {
        this.context = context;
        this.currentPerson = currentPerson;
        this.scope = scope;
        this.topBarCounts = topBarCounts;
        this.engine = engine;
        this.flash = flash;
        this.config = config;
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
        return person() != null && scope.mayDecide() && (!scope.get().products().isEmpty() || scope.waiting() > 0);
    }

    /** How many requests wait for the person. */
    public long approvals() {
        return person() == null ? 0 : scope.waiting();
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

    /** The words that were last searched for, which the field keeps on every page until others are, or none. */
    public String words() {
        HttpServerRequest request = context.request();
        if (request.path().equals(PRODUCTS)) {
            String words = request.getParam("q");
            return words == null ? "" : words;
        }
        Cookie cookie = request.getCookie(WORDS);
        return cookie == null ? "" : new String(Base64.getUrlDecoder().decode(known(cookie.getValue())), UTF_8);
    }

    /** A cookie is what a browser says: anything else than words of ours is none. */
    private static String known(String value) {
        return value.length() <= LONGEST_WORDS && ENCODED.matcher(value).matches() ? value : "";
    }

    /** These words were searched for now. */
    public void searched(String words) {
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(words.getBytes(UTF_8));
        boolean kept = !value.isEmpty() && value.length() <= LONGEST_WORDS;
        if (!kept && context.request().getCookie(WORDS) == null) {
            return;
        }
        Cookie cookie = Cookie.cookie(WORDS, kept ? value : "")
                .setPath("/")
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(config.encrypted() || context.request().isSSL());
        context.response().addCookie(kept ? cookie : cookie.setMaxAge(0));
    }

    private TopBarCounts.Counts counts() {
        Person person = person();
        return person == null ? TopBarCounts.Counts.NONE : topBarCounts.of(person.name());
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
