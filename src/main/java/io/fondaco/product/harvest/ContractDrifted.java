package io.fondaco.product.harvest;

import java.util.List;
import java.util.UUID;

/**
 * Trino was seen to lack what a port's contract promises, which nobody knew before; fired in the transaction that notes
 * it.
 *
 * @param sentences what it lacks, one each
 */
public record ContractDrifted(UUID port, List<String> sentences) {

    public ContractDrifted {
        sentences = List.copyOf(sentences);
    }
}
