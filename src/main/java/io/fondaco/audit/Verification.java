package io.fondaco.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the whole trail found.
 *
 * @param intact how many sealed entries, from the first one on, are as they were written
 * @param unsealed how many entries have no seal yet
 * @param firstBroken the first entry that is not as it was sealed, or null
 */
public record Verification(
        long intact, long unsealed, @Nullable Broken firstBroken) {

    /** What is wrong with an entry. */
    public enum Fault {
        /** A field of it, or its hash, is not what was sealed. */
        CHANGED("was changed after it was sealed"),
        /** It has a seal and is no more. */
        ENTRY_GONE("is gone, only its seal is left"),
        /** No entry has this number, but later ones are there. */
        SEAL_GONE("is gone with its seal"),
        /** The chain went further than the last seal. */
        END_GONE("and all after it are gone with their seals"),
        /** The chain ends before the last seal. */
        END_CHANGED("is not where the chain says that it ends"),
        /** It was written, waits for its seal, and is no more. */
        GONE_UNSEALED("is gone, it was never sealed");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        /** The end of a sentence that begins with the entry. */
        public String words() {
            return words;
        }
    }

    /**
     * An entry that is not as it was sealed.
     *
     * @param number its number, 0 if it had none yet
     * @param entry its key, or null where that is lost as well
     */
    public record Broken(long number, @Nullable UUID entry, Fault fault) {

        /** Which entry is broken, and how. */
        public String sentence() {
            String name = number == 0 ? "An entry" : "Entry " + number;
            return "%s%s %s".formatted(name, entry == null ? "" : " (" + entry + ")", fault.words());
        }
    }
}
