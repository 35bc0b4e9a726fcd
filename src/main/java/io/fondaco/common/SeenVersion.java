package io.fondaco.common;

import io.fondaco.common.DomainError.Conflict;
import io.fondaco.common.DomainError.Invalid;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looked at before they answered: an answer to what has changed meanwhile is refused and told what
 * changed.
 */
public final class SeenVersion {

    private SeenVersion() {}

    /** The version that was sent; a surface never takes an answer without one. */
    public static long required(@Nullable Long sent) {
        return required(sent, "version");
    }

    /** The same where the field has another name. */
    public static long required(@Nullable Long sent, String field) {
        if (sent == null) {
            throw new Invalid("version-missing", Map.of(field, "Give the %s of what you looked at".formatted(field)));
        }
        return sent;
    }

    /** The same as a form sends it: its digits. */
    public static long read(@Nullable String sent) {
        return read(sent, "version");
    }

    /** The same where the field has another name. */
    public static long read(@Nullable String sent, String field) {
        return required(sent != null && sent.matches("\\d{1,18}") ? Long.valueOf(sent) : null, field);
    }

    /**
     * Refuses an answer to another version than the present one.
     *
     * @param seen the version that was looked at, or null where nobody looked
     * @param code of the refusal
     * @param changed says what changed, as a whole sentence
     */
    public static void require(@Nullable Long seen, long present, String code, Supplier<String> changed) {
        if (seen != null && seen != present) {
            throw new Conflict(code, changed.get());
        }
    }
}
