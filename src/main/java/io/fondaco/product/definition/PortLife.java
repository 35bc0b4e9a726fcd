package io.fondaco.product.definition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a port still lasts.
 *
 * @param lastDay the last day on which it can be read by its files, in UTC; null where they name none
 * @param movedTo the day that an owner named on its page instead, until the files say another; null for none
 * @param retiredOn since when it can't be read, null while it can
 * @param dropped whether its owner let the portal drop the object that it had made; null while it can be read
 */
@Embeddable
public record PortLife(
        @Column(name = "last_day") @Nullable LocalDate lastDay,
        @Column(name = "last_day_moved_to") @Nullable LocalDate movedTo,
        @Column(name = "retired_on") @Nullable LocalDate retiredOn,
        @Column(name = "object_dropped") @Nullable Boolean dropped) {

    /** Of a port that nothing is said of. */
    public static final PortLife LASTING = new PortLife(null, null, null, null);

    /** What it is when the files say this day: what became of it otherwise stays so until they say another. */
    public PortLife until(@Nullable LocalDate day) {
        return Objects.equals(lastDay, day) ? this : new PortLife(day, null, null, null);
    }

    /** Another day holds instead of what the files say. */
    public PortLife moveTo(LocalDate day) {
        return new PortLife(lastDay, day, retiredOn, dropped);
    }

    /** It ends for good. */
    public PortLife retire(LocalDate today, boolean drop) {
        return new PortLife(lastDay, movedTo, today, drop);
    }

    /** Whether it ended. */
    public boolean isRetired() {
        return retiredOn != null;
    }

    /** Whether it ended, and the object that it read is to be left where it is. */
    public boolean leavesObject() {
        return isRetired() && !Boolean.TRUE.equals(dropped);
    }

    /** The last day, if one is named. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(movedTo == null ? lastDay : movedTo);
    }
}
