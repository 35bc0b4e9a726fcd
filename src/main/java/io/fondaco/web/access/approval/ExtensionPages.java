package io.fondaco.web.access.approval;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.extension.ExtendAccess;
import io.fondaco.common.Day;
import io.fondaco.common.DomainError;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.web.Flash;
import io.fondaco.web.Formats;
import io.fondaco.web.Html;
import io.fondaco.web.access.holder.HolderNames;
import io.fondaco.web.access.time.PeriodChoice;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who decides gives more time to several holders at once; each is looked at by itself. */
@Path("/approvals/extensions")
public class ExtensionPages {

    private static final String ENDING = "/approvals?state=ending";
    private static final int MOST_NAMED = 10;

    /** Pages with a form for one row, which its outcome leads back to. */
    private static final Pattern PAGES = Pattern.compile("/|/products/[\\w-]+/[\\w-]+/manage");

    /**
     * The form as it was sent.
     *
     * @param from the page with the row, where it is another one than that of what ends soon
     */
    public record Form(
            @FormParam("agreement") @Nullable List<String> agreements,
            @FormParam("period") @Nullable String period,
            @FormParam("until") @Nullable String until,
            @FormParam("from") @Nullable String from) {

        private String back() {
            return from != null && PAGES.matcher(from).matches() ? from : ENDING;
        }
    }

    private final CurrentPerson viewer;
    private final ExtendAccess extendAccess;
    private final HolderNames holderNames;
    private final GivenLists lists;
    private final Flash flash;
    private final Clock clock;

    ExtensionPages(
            CurrentPerson viewer,
            ExtendAccess extendAccess,
            HolderNames holderNames,
            GivenLists lists,
            Flash flash,
            Clock clock) {
        this.viewer = viewer;
        this.extendAccess = extendAccess;
        this.holderNames = holderNames;
        this.lists = lists;
        this.flash = flash;
        this.clock = clock;
    }

    /** Extends each of those that were ticked, where it can be; says of each how it went. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response extend(@BeanParam Form form) {
        Set<UUID> chosen = chosen(form);
        @Nullable LocalDate until = lastDay(form);
        Map<String, String> errors = new LinkedHashMap<>();
        if (chosen.isEmpty()) {
            errors.put("rows", "Choose at least one row");
        }
        if (until == null || !until.isAfter(Day.today(clock))) {
            errors.put("until", "Choose a day after today");
        }
        if (until == null || !errors.isEmpty()) {
            return form.back().equals(ENDING)
                    ? Html.answer(422, lists.ending("1", tried(form, chosen, List.of(), Map.of(), errors)))
                    : flash.notDone(form.back(), String.join(". ", errors.values()) + ".");
        }
        List<String> done = new ArrayList<>();
        Map<UUID, String> refused = new LinkedHashMap<>();
        chosen.forEach(id -> extend(id, until, done, refused));
        if (refused.isEmpty()) {
            return flash.seeOther(form.back(), said(done, until));
        }
        return form.back().equals(ENDING)
                ? Html.answer(409, lists.ending("1", tried(form, refused.keySet(), done, refused, Map.of())))
                : flash.notDone(form.back(), String.join(" ", refused.values()));
    }

    /** What is no key was not ticked on this page. */
    private static Set<UUID> chosen(Form form) {
        Set<UUID> chosen = new LinkedHashSet<>();
        for (String sent : form.agreements() == null ? List.<String>of() : form.agreements()) {
            if (sent.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                chosen.add(UUID.fromString(sent));
            }
        }
        return chosen;
    }

    private void extend(UUID id, LocalDate until, List<String> done, Map<UUID, String> refused) {
        Person person = viewer.get();
        try {
            Agreement extended = extendAccess.extend(person, id, until);
            done.add("%s (%s)"
                    .formatted(
                            holderNames.of(List.of(extended.holder())).get(extended.holder()),
                            extended.port().product().name()));
        } catch (DomainError refusal) {
            refused.put(id, refusal.getMessage());
        }
    }

    private static String said(List<String> done, LocalDate until) {
        String who = done.size() <= MOST_NAMED ? String.join(", ", done) : Formats.counted(done.size(), "row", "rows");
        return "Extended until %s: %s.".formatted(Formats.inUtc(until), who);
    }

    private static Extending tried(
            Form form, Set<UUID> chosen, List<String> done, Map<UUID, String> refused, Map<String, String> errors) {
        return new Extending(
                Set.copyOf(chosen), period(form), form.until() == null ? "" : form.until(), done, refused, errors);
    }

    private static String period(Form form) {
        return form.period() == null ? "date" : form.period();
    }

    private @Nullable LocalDate lastDay(Form form) {
        String sent = period(form);
        return PeriodChoice.lastDay(
                        sent.equals("date") ? Objects.requireNonNullElse(form.until(), "") : sent, Day.today(clock))
                .orElse(null);
    }
}
