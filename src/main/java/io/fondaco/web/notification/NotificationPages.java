package io.fondaco.web.notification;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.Page;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.PageNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;
import org.jspecify.annotations.Nullable;

/** The viewer's notifications, by day. */
@Path("/notifications")
public class NotificationPages {

    @CheckedTemplate(basePath = "notification")
    record list(Page<Notification> page, List<NotificationDay> days) implements TemplateInstance {}

    @CheckedTemplate(basePath = "notification")
    record news(Page<Notification> page, List<NotificationDay> days) implements TemplateInstance {}

    @CheckedTemplate(basePath = "notification")
    record count() implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Notifications notifications;
    private final Flash flash;

    NotificationPages(CurrentPerson viewer, Notifications notifications, Flash flash) {
        this.viewer = viewer;
        this.notifications = notifications;
        this.flash = flash;
    }

    /** The page, or for a script that looks for news the part of it that changes. */
    @GET
    @ResponseHeader(name = "Vary", value = "HX-Request")
    public TemplateInstance list(
            @QueryParam("page") @DefaultValue("1") String number, @RestHeader("HX-Request") @Nullable String fragment) {
        Page<Notification> page = notifications.of(viewer.get(), PageNumber.of(number));
        List<NotificationDay> days = NotificationDay.of(page.items());
        return "true".equals(fragment) ? new news(page, days) : new list(page, days);
    }

    /** The number beside the bell, which pages fetch again each minute. */
    @GET
    @Path("/count")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public TemplateInstance count() {
        return new count();
    }

    /** Opens what a notification is about, which counts as read from then on. */
    @GET
    @Path("/{id}")
    public Response open(UUID id) {
        Notification opened = notifications
                .open(viewer.get(), id)
                .orElseThrow(() -> new NotFound("notification-unknown", "There is no such notification."));
        return Html.seeOther(opened.path());
    }

    /** Marks all as read. */
    @POST
    @Path("/reading")
    public Response readAll() {
        notifications.readAll(viewer.get());
        return flash.seeOther("/notifications", "All notifications are marked as read.");
    }
}
