package io.fondaco.web.kept;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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

    KeptForms(RoutingContext context, KeptCookie kept) {
        this.context = context;
        this.kept = kept;
    }

    /** What was sent to this address, once. */
    public Optional<MultivaluedMap<String, String>> take(String path) {
        Cookie cookie = context.request().getCookie(KeptCookie.NAME);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        String begin = path + "\n";
        Optional<MultivaluedMap<String, String>> sent = KeptText.text(cookie.getValue())
                .filter(text -> text.startsWith(begin))
                .map(text -> fields(text.substring(begin.length())));
        sent.ifPresent(_ -> kept.forget(context));
        return sent;
    }

    private static MultivaluedMap<String, String> fields(String body) {
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
