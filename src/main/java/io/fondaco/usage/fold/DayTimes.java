package io.fondaco.usage.fold;

import io.fondaco.usage.WallTimes;
import org.jspecify.annotations.Nullable;

/** The times of one day's finished queries while they are counted; null what was not measured when the day began. */
record DayTimes(
        WallTimes wall,
        @Nullable WallTimes queued,
        @Nullable WallTimes cpu) {

    void add(FoldedQuery query) {
        wall.add(query.wallMillis());
        if (queued != null) {
            queued.add(query.queuedMillis());
        }
        if (cpu != null) {
            cpu.add(query.cpuMillis());
        }
    }
}
