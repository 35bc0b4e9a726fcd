package io.fondaco.web.access.journey;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be read at a place.
 *
 * @param empty whether nothing at all is
 * @param says every one of these stands there
 * @param never none of these does
 */
record Read(Place place, boolean empty, List<String> says, List<String> never) {

    /** Each of these words stands there; without any, whatever it is stands in plain words. */
    static Read at(Place place, String... says) {
        return new Read(place, false, List.of(says), List.of());
    }

    /** Nothing stands there. */
    static Read nothing(Place place) {
        return new Read(place, true, List.of(), List.of());
    }

    /** And none of these does. */
    Read without(String... words) {
        return new Read(place, false, says, List.of(words));
    }

    /** What of it is not so, given what stands there. */
    List<String> wrong(String text) {
        if (empty) {
            return text.isEmpty() ? List.of() : List.of("%s says something: %s".formatted(place, text));
        }
        return Stream.concat(
                        says.stream()
                                .filter(words -> !text.contains(words))
                                .map(words -> "%s does not say “%s”: %s".formatted(place, words, text)),
                        never.stream()
                                .filter(text::contains)
                                .map(words -> "%s says “%s”: %s".formatted(place, words, text)))
                .toList();
    }
}
