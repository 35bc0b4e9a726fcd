package io.fondaco.web.kept;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a form as one text, decoded: what percent signs encode takes three times the room. */
class KeptFields {

    private static final String BETWEEN = "\u001e";

    private KeptFields() {}

    /** What was sent to this address, as a body encodes it, and who typed it; empty where nobody was known. */
    static String packed(String path, String typist, String body) {
        return path
                + BETWEEN
                + typist
                + Arrays.stream(body.split("&", -1))
                        .map(pair -> BETWEEN + decoded(pair))
                        .collect(Collectors.joining());
    }

    /** Whether somebody else than this one typed them. */
    static boolean isOfAnother(String typist, String packed) {
        String[] parts = packed.split(BETWEEN, -1);
        return parts.length < 2 || !parts[1].isEmpty() && !parts[1].equals(typist);
    }

    /** The fields, if they were sent to this address. */
    static Optional<MultivaluedMap<String, String>> sentTo(String path, String packed) {
        String[] parts = packed.split(BETWEEN, -1);
        if (!parts[0].equals(path)) {
            return Optional.empty();
        }
        MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
        Arrays.stream(parts).skip(2).filter(part -> part.indexOf('=') > 0).forEach(part -> {
            int equals = part.indexOf('=');
            fields.add(part.substring(0, equals), part.substring(equals + 1));
        });
        return Optional.of(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace(BETWEEN, " ");
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
