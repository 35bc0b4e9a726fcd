package io.fondaco.access.owner;

import java.util.List;
import java.util.UUID;

/**
 * A product no longer has some datasets that somebody could read; fired in the transaction that ends the agreements.
 *
 * @param ended those agreements, all of one holder, and from one request if they came from any
 * @param kept how many datasets of the product the holder keeps
 */
public record DatasetsRemoved(List<UUID> ended, int kept) {

    public DatasetsRemoved {
        ended = List.copyOf(ended);
    }
}
