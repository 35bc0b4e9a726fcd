package io.fondaco.engine;

import java.util.List;

/** What one look at some schemas of a catalog found: every object there, with its columns. */
public record Harvest(List<HarvestedObject> objects) {

    public Harvest {
        objects = List.copyOf(objects);
    }
}
