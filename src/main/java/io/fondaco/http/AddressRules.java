package io.fondaco.http;

import java.util.Optional;

/**
 * What an address may look like. Each page has one way to write its path, so that sign-in, the wall against other
 * sites and the routes never see different ones.
 */
final class AddressRules {

    static final int MOST_PARAMETERS = 100;

    private AddressRules() {}

    /** Why an address, as it was sent, is refused; empty where it is not. */
    static Optional<String> refusal(String address) {
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        String parameters = query < 0 ? "" : address.substring(query + 1);
        if (!isPlainPath(path)) {
            return Optional.of("This address is not written the way addresses of this portal are.");
        }
        if (!isReadable(parameters)) {
            return Optional.of("Something behind the question mark of this address can't be read.");
        }
        if (parameters.chars().filter(character -> character == '&').count() >= MOST_PARAMETERS) {
            return Optional.of("This address asks for too much: at most " + MOST_PARAMETERS + " values fit.");
        }
        return Optional.empty();
    }

    private static boolean isPlainPath(String path) {
        if (!path.startsWith("/") || path.contains("//") || hasDotSegment(path)) {
            return false;
        }
        for (int at = 0; at < path.length(); at++) {
            char character = path.charAt(at);
            if (character == '%') {
                if (!isNeeded(octet(path, at))) {
                    return false;
                }
                at += 2;
            } else if (character <= ' ' || character >= 0x7f || ";\\".indexOf(character) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasDotSegment(String path) {
        String closed = path + "/";
        return closed.contains("/./") || closed.contains("/../");
    }

    /** Whether a path needs this octet encoded: letters, digits and separators are never written so. */
    private static boolean isNeeded(int octet) {
        boolean control = octet < ' ' || octet == 0x7f;
        boolean plain = octet < 0x7f && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0);
        return !control && !plain && "/\\;".indexOf(octet) < 0;
    }

    private static boolean isReadable(String parameters) {
        for (int at = parameters.indexOf('%'); at >= 0; at = parameters.indexOf('%', at + 1)) {
            if (octet(parameters, at) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** What stands behind a percent sign, or -1 where that is no number. */
    private static int octet(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(percent + 1), 16);
        int low = Character.digit(text.charAt(percent + 2), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
