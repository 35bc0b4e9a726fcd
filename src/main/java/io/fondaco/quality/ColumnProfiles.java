package io.fondaco.quality;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The profiles of the columns of ports whose owners want them. */
@ApplicationScoped
public class ColumnProfiles implements PanacheRepositoryBase<ColumnProfile, UUID> {

    /** Those of a port, in the order of its contract; none where nothing was profiled. */
    public List<ColumnProfile> of(UUID port) {
        return list("port = ?1 order by position", port);
    }

    /** Takes the place of what was known of the port, in the caller's transaction. */
    public void replace(UUID port, List<ColumnProfile.Told> told, Instant at) {
        delete("port = ?1", port);
        int position = 1;
        for (ColumnProfile.Told each : told) {
            persist(new ColumnProfile(port, position++, each, at));
        }
    }
}
