package io.fondaco.web.settings;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.web.Appearance;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.Theme;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Takes over how this browser shows the portal. */
@Path("/settings")
public class AppearancePages {

    private static final String SETTINGS = "/settings";

    private final Appearance appearance;
    private final Flash flash;

    AppearancePages(Appearance appearance, Flash flash) {
        this.appearance = appearance;
        this.flash = flash;
    }

    /** The theme, from the user menu of any page: one goes on where one was. */
    @POST
    @Path("/theme")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response theme(@RestForm @Nullable String theme, @RestForm @Nullable String back) {
        appearance.choose(Theme.of(theme == null ? "" : theme)
                .orElseThrow(() -> new Invalid("theme-unknown", Map.of("theme", "Choose System, Light or Dark"))));
        return Html.seeOther(pageOf(back));
    }

    /** Whether single keys do something. */
    @POST
    @Path("/keys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keys(@RestForm @Nullable String use) {
        boolean on = "on".equals(use);
        appearance.useSingleKeys(on);
        return flash.seeOther(SETTINGS, on ? "Keyboard shortcuts are on." : "Keyboard shortcuts are off.");
    }

    /** A page of the portal, whatever the form says. */
    private static String pageOf(@Nullable String back) {
        try {
            URI page = URI.create(back == null ? SETTINGS : back);
            boolean ours = page.getScheme() == null
                    && page.getRawAuthority() == null
                    && page.getRawPath() != null
                    && page.getRawPath().startsWith("/")
                    && !page.getRawPath().startsWith("//");
            return ours ? page.toString() : SETTINGS;
        } catch (IllegalArgumentException notAnAddress) {
            return SETTINGS;
        }
    }
}
