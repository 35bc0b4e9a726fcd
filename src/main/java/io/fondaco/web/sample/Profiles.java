package io.fondaco.web.sample;

import io.fondaco.access.status.FullReaders;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.quality.ColumnProfile;
import io.fondaco.quality.ColumnProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds what is known of the values of columns. */
@ApplicationScoped
public class Profiles {

    private static final Profile NONE = new Profile(List.of(), false, null);

    private final ColumnProfiles profiles;
    private final FullReaders readers;

    Profiles(ColumnProfiles profiles, FullReaders readers) {
        this.profiles = profiles;
        this.readers = readers;
    }

    /** Of one dataset, as this viewer may know it; empty where its owner does not want a profile. */
    @Transactional
    public Profile of(DataProduct product, String dataset, Person viewer) {
        Optional<OutputPort> port = product.ports().stream()
                .filter(each -> each.name().equals(dataset))
                .findFirst();
        List<ColumnProfile> known = port.map(each -> profiles.of(each.id())).orElse(List.of());
        if (known.isEmpty()) {
            return NONE;
        }
        // What is kept may be older than the mark: values of people are never shown.
        boolean full = readers.isOne(viewer, port.get());
        return new Profile(
                known.stream()
                        .map(profile ->
                                ProfileRow.of(profile, full && !port.get().isPersonal(profile.column())))
                        .toList(),
                full,
                known.getFirst().profiledAt());
    }
}
