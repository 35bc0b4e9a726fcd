package io.fondaco.product.standard;

import io.fondaco.product.standard.yaml.YamlField;
import java.util.List;
import java.util.Optional;

/** Reads the other names by which people look for something. */
final class SynonymFields {

    private static final int NAME = 200;

    private SynonymFields() {}

    static List<String> of(YamlField owner) {
        return owner.atNew("synonyms").items().stream()
                .map(item -> item.at("synonym").name(NAME))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
