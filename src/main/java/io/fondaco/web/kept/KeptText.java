package io.fondaco.web.kept;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** Text made small enough for a cookie, and back. */
class KeptText {

    private static final int MOST_IN_A_COOKIE = 3_800;
    private static final int LONGEST = 64 * 1024;

    private KeptText() {}

    /** As a cookie can hold it; empty if it is too long for one. */
    static Optional<String> small(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(bytes)) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            return Optional.empty();
        }
        String small = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        return small.length() <= MOST_IN_A_COOKIE ? Optional.of(small) : Optional.empty();
    }

    /** The text; empty for what is none of ours. */
    static Optional<String> text(String small) {
        Inflater inflating = new Inflater();
        try {
            inflating.setInput(Base64.getUrlDecoder().decode(small));
            byte[] bytes = new byte[LONGEST];
            int length = inflating.inflate(bytes);
            return inflating.finished()
                    ? Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (DataFormatException | IllegalArgumentException notOurs) {
            return Optional.empty();
        } finally {
            inflating.end();
        }
    }
}
