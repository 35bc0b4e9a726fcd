package io.fondaco.product.reading;

import io.fondaco.product.standard.yaml.Characters;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What a reading did with one product, or with a file that belongs to none.
 *
 * @param path {@code domain/product}, or the file's path
 * @param note what changed, for the admin; may be empty
 */
@Embeddable
public record ProductOutcome(
        String path, @Enumerated(EnumType.STRING) Result result, String note) {

    /** How it came out. */
    public enum Result {
        /** Its files are new. */
        NEW,
        /** Its files changed and the product with them. */
        CHANGED,
        /** Its files are what they were. */
        UNCHANGED,
        /** The portal went back to an earlier version, and the files say otherwise; the note says until when. */
        HELD,
        /** Its files are wrong; the product, if it was there, stays as it was. */
        REFUSED,
        /** Its files are gone; the product stays until an admin confirms that it is retired. */
        GONE,
        /** A file that looks like a product's and is none; the note says why. */
        IGNORED
    }

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_PATH = 600;

    public ProductOutcome {
        path = Characters.shown(path.substring(0, Math.min(LONGEST_PATH, path.length())));
        if (note.length() > LONGEST_NOTE) {
            note = note.substring(0, LONGEST_NOTE);
        }
    }
}
