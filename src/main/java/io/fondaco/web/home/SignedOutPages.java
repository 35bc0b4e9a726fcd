package io.fondaco.web.home;

import io.fondaco.web.Html;
import io.fondaco.web.TopBar;
import io.fondaco.web.kept.KeptForms;
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
    private final KeptForms kept;

    SignedOutPages(TopBar topBar, KeptForms kept) {
        this.topBar = topBar;
        this.kept = kept;
    }

    /** The page; whoever is signed in is led to the first page. */
    @GET
    public Response show() {
        topBar.searched("");
        kept.forget();
        return topBar.person() == null ? Response.ok(new signedOut()).build() : Html.seeOther("/");
    }
}
