package io.fondaco.access;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the request form, not yet checked.
 *
 * @param endsOn the last day of the access, or null if none was given
 * @param formKey the form's own id, by which a second sending of the same form is known
 */
public record AccessWish(String purpose, @Nullable LocalDate endsOn, boolean termsAccepted, String formKey) {}
