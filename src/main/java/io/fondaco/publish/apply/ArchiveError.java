package io.fondaco.publish.apply;

import io.fondaco.common.DomainError;
import java.util.Map;

/** Why an archive is not read at all. */
final class ArchiveError {

    private static final int LONGEST_NAME = 200;

    private ArchiveError() {}

    static DomainError.Invalid of(String sentence) {
        return new DomainError.Invalid("archive-refused", Map.of("archive", sentence));
    }

    static DomainError.Invalid of(String name, String reason) {
        String shown = name.replaceAll("\\p{C}", "?");
        return of((shown.length() > LONGEST_NAME ? shown.substring(0, LONGEST_NAME) + "…" : shown) + ": " + reason);
    }
}
