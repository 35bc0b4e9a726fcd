package io.fondaco.publish.apply;

import io.fondaco.product.standard.ProductFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of an archive by their names, read in memory: nothing is ever written where a name points to. */
final class ArchiveEntries {

    private static final int CHUNK = 8192;
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");

    private final Map<String, String> files = new TreeMap<>();
    private int entries;
    private long expanded;

    /** Counts one entry, whatever it is, and says whether its bytes matter. */
    boolean begin(String name, boolean folder) {
        if (++entries > ArchiveLimits.ENTRIES) {
            throw ArchiveError.of("The archive holds more than " + ArchiveLimits.ENTRIES + " files.");
        }
        String path = checked(name);
        return !folder && isProducts(path);
    }

    /** Keeps the bytes of a file that matters. */
    void keep(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(ArchiveLimits.FILE + 1);
        if (bytes.length > ArchiveLimits.FILE) {
            throw ArchiveError.of(name, "the file is larger than " + ArchiveLimits.FILE + " bytes.");
        }
        count(bytes.length);
        if (files.put(checked(name), text(name, bytes)) != null) {
            throw ArchiveError.of(name, "the archive holds this file twice.");
        }
    }

    /** Reads on without keeping anything; what is skipped counts too. */
    void skip(InputStream content) throws IOException {
        byte[] chunk = new byte[CHUNK];
        int read = content.read(chunk);
        while (read >= 0) {
            count(read);
            read = content.read(chunk);
        }
    }

    /** What is read besides files counts too. */
    void count(int bytes) {
        expanded += bytes;
        if (expanded > ArchiveLimits.EXPANDED) {
            throw ArchiveError.of(
                    "The archive holds more than " + ArchiveLimits.EXPANDED + " bytes once it is expanded.");
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw ArchiveError.of(name, "the file is not written in UTF-8.");
        }
    }

    private static String checked(String name) {
        String path = name.startsWith("./") ? name.substring(2) : name;
        path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        if (path.isEmpty() || path.equals(".")) {
            return "";
        }
        boolean strange = path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || UNSEEN.matcher(path).find();
        List<String> parts = List.of(path.split("/", -1));
        if (strange || parts.contains("..") || parts.contains(".") || parts.contains("")) {
            throw ArchiveError.of(name, "a name in an archive stays below the archive's own folder.");
        }
        if (parts.stream().anyMatch(part -> part.length() > ArchiveLimits.NAME)) {
            throw ArchiveError.of(name, "a name is longer than " + ArchiveLimits.NAME + " characters.");
        }
        if (isProducts(path) && parts.size() > ArchiveLimits.DEPTH) {
            throw ArchiveError.of(name, "it stands too deep: expected <domain>/<product>/<file>.");
        }
        return path;
    }

    /** Hidden files, and those of another kind, are left alone. */
    private static boolean isProducts(String path) {
        boolean hidden = List.of(path.split("/")).stream().anyMatch(part -> part.startsWith("."));
        return !hidden
                && path.contains("/")
                && (path.endsWith(".yaml") || path.endsWith(".yml") || path.endsWith(ProductFiles.QUERY));
    }

    /** What was kept, in the order of names. */
    Map<String, String> files() {
        return new LinkedHashMap<>(files);
    }
}
