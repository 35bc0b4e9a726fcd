package io.fondaco.product.standard;

import io.fondaco.product.standard.yaml.YamlField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One output port as the product file lists it, before its contract is read.
 *
 * @param name unique in the product
 * @param plainName the name as the file writes it, which several versions of the port share
 * @param version the port's own version
 * @param lastDay the last day on which it can be read, null if none is named
 * @param server the field by which it names one of the contract's servers, present or not
 */
record PortEntry(
        String name,
        String plainName,
        String version,
        String summary,
        YamlField server,
        boolean deprecated,
        List<String> synonyms,
        @Nullable LocalDate lastDay) {}
