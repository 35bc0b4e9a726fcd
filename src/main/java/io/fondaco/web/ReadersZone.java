package io.fondaco.web;

import io.fondaco.identity.TimeZones;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time zone in which whoever asks reads times: what they chose, else the zone of their browser, which a script notes
 * in a cookie, else the portal's.
 */
@RequestScoped
public class ReadersZone {

    private static final String COOKIE = "fondaco-zone";
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final CurrentVertxRequest request;
    private final TopBar topBar;
    private final CurrentPerson currentPerson;
    private final TimeZones zones;

    private @Nullable ZoneId known;

    ReadersZone(CurrentVertxRequest request, TopBar topBar, CurrentPerson currentPerson, TimeZones zones) {
        this.request = request;
        this.topBar = topBar;
        this.currentPerson = currentPerson;
        this.zones = zones;
    }

    /** The zone of whoever asks now; UTC where nobody does. */
    static ZoneId current() {
        ArcContainer container = Arc.container();
        return container != null && container.requestContext().isActive()
                ? container.instance(ReadersZone.class).get().zone()
                : UTC;
    }

    /** The zone. */
    public ZoneId zone() {
        if (known == null) {
            boolean somebody = request.getCurrent() != null && topBar.person() != null;
            known = Optional.of(somebody)
                    .filter(Boolean::booleanValue)
                    .flatMap(_ -> currentPerson.timeZone())
                    .or(this::ofBrowser)
                    .orElseGet(zones::ofPortal);
        }
        return known;
    }

    /** What the browser says of itself. */
    public Optional<ZoneId> ofBrowser() {
        RoutingContext context = request.getCurrent();
        return Optional.ofNullable(context)
                .map(current -> current.request().getCookie(COOKIE))
                .map(Cookie::getValue)
                .flatMap(ReadersZone::decoded)
                .flatMap(TimeZones::named);
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
