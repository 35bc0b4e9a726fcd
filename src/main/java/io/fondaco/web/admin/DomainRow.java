package io.fondaco.web.admin;

import io.fondaco.product.organisation.Domain;
import java.util.Locale;
import java.util.stream.Stream;

/** A domain with the names of those who answer for it. */
record DomainRow(Domain domain, String owners, long products) {

    /** Whether these words, in small letters, stand in it. */
    boolean has(String words) {
        return Stream.of(domain.slug(), domain.name(), domain.summary(), owners)
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }
}
