package io.fondaco.web.settings;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.fondaco.identity.TimeZones;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.notification.MailChoices;
import io.fondaco.notification.MailConfig;
import io.fondaco.notification.MailTiming;
import io.fondaco.notification.NewsKind;
import io.fondaco.web.Flash;
import io.fondaco.web.Html;
import io.fondaco.web.ReadersZone;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the viewer chose for themselves: when which news comes by mail. */
@Path("/settings")
public class SettingsPages {

    @CheckedTemplate(basePath = "settings")
    record settings(List<MailRow> rows, Person person, boolean mail, String error, ZoneChoice zone)
            implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final MailChoices choices;
    private final MailConfig config;
    private final TimeZones zones;
    private final ReadersZone readersZone;
    private final Flash flash;

    SettingsPages(
            CurrentPerson viewer,
            MailChoices choices,
            MailConfig config,
            TimeZones zones,
            ReadersZone readersZone,
            Flash flash) {
        this.viewer = viewer;
        this.choices = choices;
        this.config = config;
        this.zones = zones;
        this.readersZone = readersZone;
        this.flash = flash;
    }

    /** The page. */
    @GET
    public TemplateInstance settings() {
        return page("", zone(chosenZone(), null));
    }

    /** Takes over the time zone; an empty field is that of the browser. */
    @POST
    @Path("/time-zone")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response timeZone(@RestForm @Nullable String zone) {
        String name = zone == null ? "" : zone.strip();
        try {
            zones.choose(viewer.get(), name);
        } catch (Invalid invalid) {
            return Html.answer(422, page("", zone(name, invalid.fields().get("zone"))));
        }
        return flash.seeOther(
                "/settings", name.isEmpty() ? "Times follow this browser." : "Times are shown in %s.".formatted(name));
    }

    private String chosenZone() {
        return zones.chosen(viewer.get().name()).map(ZoneId::getId).orElse("");
    }

    /** Takes over what was chosen. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(MultivaluedMap<String, String> form) {
        try {
            choices.choose(viewer.get(), chosen(form));
        } catch (Invalid invalid) {
            return Html.answer(422, page(invalid.getMessage(), zone(chosenZone(), null)));
        }
        return flash.seeOther("/settings", "Your settings are saved.");
    }

    private ZoneChoice zone(String chosen, @Nullable String error) {
        return new ZoneChoice(
                chosen,
                readersZone.ofBrowser().map(ZoneId::getId).orElse(""),
                zones.ofPortal().getId(),
                TimeZones.names(),
                error);
    }

    private TemplateInstance page(String error, ZoneChoice zone) {
        Person person = viewer.get();
        List<MailRow> rows = choices.of(person).entrySet().stream()
                .map(choice -> new MailRow(choice.getKey(), choice.getValue()))
                .toList();
        return new settings(rows, person, config.host().isPresent(), error, zone);
    }

    private static Map<NewsKind, MailTiming> chosen(MultivaluedMap<String, String> form) {
        Map<NewsKind, MailTiming> chosen = new EnumMap<>(NewsKind.class);
        for (NewsKind kind : NewsKind.values()) {
            String value = form.getFirst(kind.name());
            if (value != null) {
                chosen.put(kind, MailRow.timing(kind, value));
            }
        }
        return chosen;
    }
}
