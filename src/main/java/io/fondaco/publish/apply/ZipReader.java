package io.fondaco.publish.apply;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a zip. */
final class ZipReader {

    private static final byte[] BEGINNING = {'P', 'K', 3, 4};
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int KIND = 0170000;
    private static final int FILE = 0100000;
    private static final int FOLDER = 0040000;

    private ZipReader() {}

    static boolean reads(byte[] archive) {
        return archive.length > END_LENGTH && ByteBuffer.wrap(archive, 0, 4).equals(ByteBuffer.wrap(BEGINNING));
    }

    static ArchiveEntries read(byte[] archive) {
        refuseLinks(ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN));
        ArchiveEntries entries = new ArchiveEntries();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                if (entries.begin(entry.getName(), entry.isDirectory())) {
                    entries.keep(entry.getName(), zip);
                } else {
                    entries.skip(zip);
                }
                entry = zip.getNextEntry();
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw ArchiveError.of("The zip is damaged.");
        } catch (IOException e) {
            throw ArchiveError.of("The zip ends too early.");
        }
        return entries;
    }

    /** What kind of thing an entry is stands at the end of the archive only. */
    private static void refuseLinks(ByteBuffer zip) {
        int at = startOfDirectory(zip);
        while (at >= 0 && at <= zip.limit() - CENTRAL_LENGTH && zip.getInt(at) == CENTRAL) {
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            int kind = zip.getInt(at + 38) >>> 16 & KIND;
            if (kind != 0 && kind != FILE && kind != FOLDER) {
                throw ArchiveError.of(name(zip, at, nameLength), "it is a link or a device, and no file.");
            }
            at += CENTRAL_LENGTH
                    + nameLength
                    + Short.toUnsignedInt(zip.getShort(at + 30))
                    + Short.toUnsignedInt(zip.getShort(at + 32));
        }
    }

    private static String name(ByteBuffer zip, int at, int length) {
        int end = Math.min(zip.limit(), at + CENTRAL_LENGTH + length);
        return StandardCharsets.UTF_8
                .decode(zip.duplicate().position(at + CENTRAL_LENGTH).limit(end))
                .toString();
    }

    private static int startOfDirectory(ByteBuffer zip) {
        for (int at = zip.limit() - END_LENGTH; at >= 0; at--) {
            if (zip.getInt(at) == END) {
                return zip.getInt(at + 16);
            }
        }
        throw ArchiveError.of("The zip has no end: it was cut off.");
    }
}
