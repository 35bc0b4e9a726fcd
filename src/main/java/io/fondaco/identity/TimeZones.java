package io.fondaco.identity;

import io.fondaco.common.DomainError.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which time zone people read times. Days of usage and last days of access are days of UTC for everybody. */
@ApplicationScoped
public class TimeZones {

    private final People people;
    private final IdentityConfig config;

    TimeZones(People people, IdentityConfig config) {
        this.people = people;
        this.config = config;
    }

    /** The zone of that name, if there is one. */
    public static Optional<ZoneId> named(String name) {
        // ZoneId would copy all of its names for each question.
        return ZoneRulesProvider.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** The names to choose from: places, and UTC. */
    public static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> name.equals("UTC") || name.matches("[A-Z][A-Za-z]+/.+") && !name.startsWith("SystemV/"))
                .filter(name -> !name.startsWith("Etc/"))
                .sorted()
                .toList();
    }

    /** The zone of the portal, for those of whom nobody knows theirs. */
    public ZoneId ofPortal() {
        return config.timeZone();
    }

    /** What the person chose, if they did. */
    @Transactional
    public Optional<ZoneId> chosen(String person) {
        return people.findByIdOptional(person).flatMap(KnownPerson::timeZone).flatMap(TimeZones::named);
    }

    /**
     * Takes over what the person chose.
     *
     * @param name the name of a zone, or empty for the browser's own
     */
    @Transactional
    public void choose(Person viewer, String name) {
        if (!name.isEmpty() && named(name).isEmpty()) {
            throw new Invalid(
                    "time-zone-unknown",
                    Map.of(
                            "zone",
                            "Choose a time zone from the list, such as Europe/Berlin, or leave the field empty"));
        }
        people.findLocked(viewer.name()).ifPresent(person -> person.readsTimesIn(name.isEmpty() ? null : name));
    }
}
