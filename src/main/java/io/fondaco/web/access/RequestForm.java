package io.fondaco.web.access;

import io.fondaco.access.AccessWish;
import jakarta.ws.rs.FormParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The request form as it was sent.
 *
 * @param period {@code P30D}, {@code P6M}, {@code P12M}, or {@code date} for the day in {@code until}
 * @param formKey the form's own id, made when it was shown
 */
public record RequestForm(
        @FormParam("purpose") @Nullable String purpose,
        @FormParam("period") @Nullable String period,
        @FormParam("until") @Nullable String until,
        @FormParam("terms") @Nullable String terms,
        @FormParam("formKey") @Nullable String formKey) {

    private static final int LONGEST_KEY = 64;

    /** An empty form, or one with the purpose of last time. */
    static RequestForm fresh(String purpose, String period) {
        return new RequestForm(purpose, period, "", null, UUID.randomUUID().toString());
    }

    AccessWish wish(LocalDate today) {
        String key = text(formKey);
        return new AccessWish(
                text(purpose),
                endsOn(today),
                accepted(),
                key.isBlank() || key.length() > LONGEST_KEY ? UUID.randomUUID().toString() : key);
    }

    /** Whether the box was ticked. */
    public boolean accepted() {
        return "on".equals(terms);
    }

    private @Nullable LocalDate endsOn(LocalDate today) {
        try {
            return "date".equals(period) ? LocalDate.parse(text(until)) : today.plus(Period.parse(text(period)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
