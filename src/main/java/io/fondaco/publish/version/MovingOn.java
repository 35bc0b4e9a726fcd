package io.fondaco.publish.version;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.product.change.ContractChange;
import java.util.List;

/**
 * What one holder has to do to read the next major of a port.
 *
 * @param held the agreement for the older one
 * @param used the columns that the holder used in the last 90 days, the most used first
 * @param touching what changes for those
 * @param query a query over the next major with what the holder used
 * @param saidMoved whether they said that they have moved
 */
public record MovingOn(
        Agreement held, Step step, List<String> used, List<ContractChange> touching, String query, boolean saidMoved) {

    public MovingOn {
        used = List.copyOf(used);
        touching = List.copyOf(touching);
    }
}
