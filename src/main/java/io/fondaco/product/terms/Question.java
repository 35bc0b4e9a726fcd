package io.fondaco.product.terms;

import java.util.List;

/**
 * Something an owner wants to know of every requester.
 *
 * @param key by which answers name it: lower-case letters, digits and hyphens
 * @param text what the form asks
 * @param choices what can be chosen; empty for a short text
 * @param required whether it must be answered
 */
public record Question(String key, String text, List<String> choices, boolean required) {

    public Question {
        choices = List.copyOf(choices);
    }
}
