package io.fondaco.usage.hour;

import io.fondaco.usage.DistinctNames;
import io.fondaco.usage.Ran;
import io.fondaco.usage.WallTimes;

/** Names and times of one hour while they are counted. */
record HourSketches(DistinctNames people, DistinctNames services, WallTimes wall, WallTimes queued, WallTimes cpu) {

    void add(Ran ran, String person, boolean service) {
        (service ? services : people).add(person);
        if (ran.finished()) {
            wall.add(ran.wallMillis());
            queued.add(ran.queuedMillis());
            cpu.add(ran.cpuMillis());
        }
    }
}
