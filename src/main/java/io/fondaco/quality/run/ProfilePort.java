package io.fondaco.quality.run;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.quality.QualityConfig;
import io.fondaco.quality.CheckedPort;
import io.fondaco.quality.ColumnProfile.Told;
import io.fondaco.quality.ColumnProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Profiles the columns of a port where its owner wants that: as often as rules are checked that name no schedule. */
@ApplicationScoped
class ProfilePort {

    private final ProfileColumns columns;
    private final ColumnProfiles profiles;
    private final QualityConfig config;
    private final Clock clock;

    ProfilePort(ProfileColumns columns, ColumnProfiles profiles, QualityConfig config, Clock clock) {
        this.columns = columns;
        this.profiles = profiles;
        this.config = config;
        this.clock = clock;
    }

    /** What Trino tells; empty where nothing is to be asked, or it tells nothing: then what was known stays. */
    Optional<List<Told>> ask(QualifiedName object, String user, List<ModeColumn> toProfile) {
        if (toProfile.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(columns.profile(object, user, toProfile));
        } catch (EngineError e) {
            return Optional.empty();
        }
    }

    /** Writes it down in the caller's transaction; what no owner wants any more is forgotten. */
    void keep(CheckedPort row, Optional<List<Told>> told) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        told.ifPresent(found -> profiles.replace(row.id(), found, now));
        if (row.profileDue(now)) {
            row.profileNext(now.plus(config.every()));
        }
    }
}
