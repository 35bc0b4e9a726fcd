package io.fondaco.usage.reported;

import io.fondaco.common.Sha256;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The folder of a table's files, in the one form in which Trino and other tools name the same one. */
record FileLocation(String text) {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):/*(.*)");

    /** As Trino tells it, or a configuration. */
    static FileLocation of(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        if (!parts.matches()) {
            return new FileLocation("file:" + plain(address.strip()));
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        // Clients of Hadoop have had three names for one thing.
        return new FileLocation((scheme.matches("s3[an]") ? "s3" : scheme) + ":" + plain(parts.group(2)));
    }

    /** As OpenLineage names it: the store, and the path in it. */
    static FileLocation of(String namespace, String name) {
        return of(namespace.contains(":") ? namespace + "/" + name : namespace + ":/" + name);
    }

    private static String plain(String path) {
        return path.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
    }

    /** Whether it lies in one of these folders, or is one. */
    boolean within(Collection<FileLocation> folders) {
        return folders.stream().anyMatch(folder -> text.equals(folder.text) || text.startsWith(folder.text + "/"));
    }

    String hash() {
        return Sha256.hex(text);
    }
}
