package io.fondaco.web.kept;

import io.fondaco.identity.session.CurrentPerson;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * A form that was sent after its session had ended, in a cookie of the same browser for ten minutes: so long signing in
 * again may take. Nothing of it is kept in the portal, and nothing of it is done before it is sent again.
 */
@RequestScoped
public class KeptForms {

    /** What a page says above a form that comes back. */
    public static final String SIGNED_OUT = "You were signed out, so this was not sent.";

    private final RoutingContext context;
    private final KeptCookie kept;
    private final CurrentPerson viewer;

    KeptForms(RoutingContext context, KeptCookie kept, CurrentPerson viewer) {
        this.context = context;
        this.kept = kept;
        this.viewer = viewer;
    }

    /** Whoever signs out leaves nothing typed for who comes next. */
    public void forget() {
        if (context.request().getCookie(KeptCookie.NAME) != null) {
            kept.forget(context);
        }
    }

    /** What was sent to this address, once; what somebody else typed in this browser is forgotten unread. */
    public Optional<MultivaluedMap<String, String>> take(String path) {
        Cookie cookie = context.request().getCookie(KeptCookie.NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> text = KeptText.text(cookie.getValue());
        if (text.filter(packed -> KeptFields.isOfAnother(Typist.of(viewer.get()), packed))
                .isPresent()) {
            kept.forget(context);
            return Optional.empty();
        }
        Optional<MultivaluedMap<String, String>> sent = text.flatMap(packed -> KeptFields.sentTo(path, packed));
        sent.ifPresent(_ -> kept.forget(context));
        return sent;
    }
}
