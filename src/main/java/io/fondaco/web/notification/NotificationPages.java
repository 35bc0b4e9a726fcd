package io.fondaco.web.notification;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.common.Page;
import io.fondaco.identity.CurrentPerson;
import io.fondaco.notification.Notification;
import io.fondaco.notification.Notifications;
import io.fondaco.web.Flash;
import io.fondaco.web.PageNumber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The viewer's notifications, by day. */
@Path("/notifications")
public class NotificationPages {

    @CheckedTemplate(basePath = "notification")
    record list(Page<Notification> page, List<NotificationDay> days, long unread) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Notifications notifications;
    private final Flash flash;

    NotificationPages(CurrentPerson viewer, Notifications notifications, Flash flash) {
        this.viewer = viewer;
        this.notifications = notifications;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance list(@QueryParam("page") @DefaultValue("1") String number) {
        Page<Notification> page = notifications.of(viewer.get(), PageNumber.of(number));
        return new list(page, NotificationDay.of(page.items()), notifications.unread(viewer.get()));
    }

    /** Opens what a notification is about, which counts as read from then on. */
    @GET
    @Path("/{id}")
    public Response open(UUID id) {
        Notification opened = notifications
                .open(viewer.get(), id)
                .orElseThrow(() -> new NotFound("notification-unknown", "There is no such notification."));
        return Response.seeOther(URI.create(opened.path())).build();
    }

    /** Marks all as read. */
    @POST
    @Path("/reading")
    public Response readAll() {
        notifications.readAll(viewer.get());
        return flash.seeOther("/notifications", "All notifications are marked as read.");
    }
}
