package io.fondaco.web.home;

import io.fondaco.web.Html;
import io.fondaco.web.TopBar;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where somebody comes to after signing out. */
@Path("/signed-out")
public class SignedOutPages {

    @CheckedTemplate(basePath = "home")
    record signedOut() implements TemplateInstance {}

    private final TopBar topBar;

    SignedOutPages(TopBar topBar) {
        this.topBar = topBar;
    }

    /** The page; whoever is signed in is led to the first page. */
    @GET
    public Response show() {
        topBar.searched("");
        return topBar.person() == null ? Response.ok(new signedOut()).build() : Html.seeOther("/");
    }
}
