package io.fondaco.lineage.graph;

import io.fondaco.usage.report.Headcount;
import java.util.List;

/**
 * Whom the change of a column reaches, besides the products that take it over.
 *
 * @param agreements by how many agreements it can be read now, in full or by a way of reading that stands on it; few
 *     only to those who may see names
 * @param inPart how many of them are by such a way, likewise; 0 also where the rest would be few
 * @param people how many people and services read it in 90 days; small groups only to those who may see names
 * @param names who they are, for those who may see names
 * @param queries how many of their queries did
 */
public record Impact(Headcount agreements, Headcount inPart, Headcount people, List<String> names, long queries) {

    public Impact {
        names = List.copyOf(names);
    }
}
