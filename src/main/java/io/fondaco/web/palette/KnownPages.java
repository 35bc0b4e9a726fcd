package io.fondaco.web.palette;

import io.fondaco.identity.Person;
import io.fondaco.publish.apply.MayPublish;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The pages that somebody may open, by what they are called and what people call them besides. */
@ApplicationScoped
class KnownPages {

    private record Place(String title, String href, String words) {

        boolean isMeantBy(List<String> asked) {
            List<String> all =
                    List.of((title + " " + words).toLowerCase(Locale.ROOT).split("\\s+"));
            return asked.stream().allMatch(word -> all.stream().anyMatch(each -> each.startsWith(word)));
        }
    }

    private static final List<Place> OF_ALL = List.of(
            new Place("Home", "/", "start"),
            new Place("Products", "/products", "list catalogue browse"),
            new Place("My access", "/access", "requests grants what I can read"),
            new Place("Basket", "/basket", "several requests"),
            new Place("Approvals", "/approvals", "inbox decide"),
            new Place("Reviews", "/reviews", "recertification"),
            new Place("Service accounts", "/access/service-accounts", "programs robots"),
            new Place("Notifications", "/notifications", "news"),
            new Place("Settings", "/settings", "theme mail keys"),
            new Place("Help", "/help", "questions error"),
            new Place("Keyboard", "/help/keyboard", "keys shortcuts"));
    private static final List<Place> OF_PUBLISHERS = List.of(
            new Place("New data product", "/products/new", "publish create"),
            new Place("Tables that no product publishes", "/products/unpublished", "unpublished"));
    private static final List<Place> OF_ADMINS = List.of(
            new Place("Admin: health", "/admin", "jobs"),
            new Place("Admin: intake", "/admin/intake", "usage events"),
            new Place("Admin: product files", "/admin/products", "folder reading"),
            new Place("Admin: domains", "/admin/domains", ""),
            new Place("Admin: people", "/admin/people", "teams"),
            new Place("Admin: requests", "/admin/requests", ""),
            new Place("Admin: service accounts", "/admin/service-accounts", ""),
            new Place("Tables that no product publishes", "/products/unpublished", "unpublished"));
    private static final Place AUDIT = new Place("Audit trail", "/admin/audit", "who did what");

    private final MayPublish rights;

    KnownPages(MayPublish rights) {
        this.rights = rights;
    }

    /** Those whose titles or other words begin with each of these. */
    List<Entry> like(Person viewer, String words, int most) {
        List<String> asked = Arrays.stream(
                        words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return places(viewer).stream()
                .distinct()
                .filter(place -> place.isMeantBy(asked))
                .limit(most)
                .map(place -> Entry.of(place.title(), place.href(), ""))
                .toList();
    }

    private List<Place> places(Person viewer) {
        List<Place> places = new ArrayList<>(OF_ALL);
        if (rights.maySomewhere(viewer)) {
            places.addAll(OF_PUBLISHERS);
        }
        if (viewer.platformAdmin()) {
            places.addAll(OF_ADMINS);
        }
        if (viewer.mayAudit()) {
            places.add(AUDIT);
        }
        return places;
    }
}
