package io.fondaco.http;

import java.util.Map;

/**
 * A request that was not done, as a page or a problem document tells it.
 *
 * @param status the HTTP status
 * @param title what happened, in a few words
 * @param sentence what the person can do; nothing internal
 * @param code a stable name for programs
 * @param fields a sentence for each field that does not fit; mostly empty
 * @param reference the number that the log has too; empty unless the fault is ours
 */
public record Failure(
        int status, String title, String sentence, String code, Map<String, String> fields, String reference) {

    /** A failure that has no fields and no reference. */
    public static Failure of(int status, String code, String sentence) {
        return new Failure(status, title(status), sentence, code, Map.of(), "");
    }

    /** What a status means, in the words of the pages. */
    public static String title(int status) {
        return switch (status) {
            case 400, 411 -> "That request can't be read";
            case 401 -> "You are not signed in";
            case 403 -> "You may not open this page";
            case 404 -> "Page not found";
            case 405 -> "That can't be done here";
            case 409 -> "Someone changed this first";
            case 413 -> "That is too large";
            case 415 -> "That kind of content can't be read here";
            case 422 -> "Something does not fit";
            case 503 -> "Busy, try again in a moment";
            default -> status >= 500 ? "Something went wrong on our side" : "That can't be done";
        };
    }
}
