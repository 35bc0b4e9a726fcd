package io.fondaco.product.definition;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of several versions of one port this is.
 *
 * @param plainName the name that all versions of the port share
 * @param version the port's own version, null if its files name none
 */
public record PortVersion(String plainName, @Nullable String version) {

    private static final Pattern MAJOR = Pattern.compile("v?(\\d{1,9})(?:[.+-].*)?");

    /** Of a port by its name in the product, which may end in the version. */
    public static PortVersion of(String name, @Nullable String version) {
        String end = " " + version;
        boolean numbered = version != null && name.length() > end.length() && name.endsWith(end);
        return new PortVersion(numbered ? name.substring(0, name.length() - end.length()) : name, version);
    }

    /** The first part of the version; empty where it does not begin with a number. */
    public OptionalInt major() {
        Matcher number = MAJOR.matcher(version == null ? "" : version);
        return number.matches() ? OptionalInt.of(Integer.parseInt(number.group(1))) : OptionalInt.empty();
    }

    /** Whether this is the same port, with a higher major. */
    public boolean isLaterMajorOf(PortVersion other) {
        return plainName.equals(other.plainName)
                && major().isPresent()
                && other.major().isPresent()
                && major().getAsInt() > other.major().getAsInt();
    }
}
