package io.fondaco.publish.apply;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a tar that is compressed by gzip, as {@code tar czf} and {@code git archive} write it. */
final class TarReader {

    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 10_000;

    private final ArchiveEntries entries = new ArchiveEntries();
    private final InputStream tar;
    private @Nullable String longName;

    private TarReader(InputStream tar) {
        this.tar = tar;
    }

    static boolean reads(byte[] archive) {
        return archive.length > 2 && (archive[0] & 0xff) == 0x1f && (archive[1] & 0xff) == 0x8b;
    }

    static ArchiveEntries read(byte[] archive) {
        try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            TarReader reader = new TarReader(tar);
            reader.read();
            return reader.entries;
        } catch (ZipException e) {
            throw ArchiveError.of("The tar.gz is damaged.");
        } catch (IOException e) {
            throw ArchiveError.of("The tar.gz ends too early.");
        }
    }

    private void read() throws IOException {
        while (true) {
            byte[] header = tar.readNBytes(BLOCK);
            if (header.length < BLOCK) {
                throw new EOFException();
            }
            entries.count(BLOCK);
            if (isEmpty(header)) {
                return;
            }
            checkSum(header);
            readEntry(header);
        }
    }

    private void readEntry(byte[] header) throws IOException {
        long size = octal(header, 124, 12);
        InputStream content = new Limited(tar, size);
        switch (header[156]) {
            case 'L' -> longName = text(content, size).replace("\0", "");
            case 'x' -> pax(text(content, size)).ifPresent(name -> longName = name);
            case 'g' -> entries.skip(content);
            case '0', 0, '5' -> {
                String name = longName == null ? name(header) : longName;
                longName = null;
                if (entries.begin(name, header[156] == '5' || name.endsWith("/"))) {
                    entries.keep(name, content);
                } else {
                    entries.skip(content);
                }
            }
            default ->
                throw ArchiveError.of(
                        longName == null ? name(header) : longName, "it is a link or a device, and no file.");
        }
        content.skipNBytes(content.available());
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
    }

    private static String text(InputStream content, long size) throws IOException {
        if (size > LONGEST_NAME) {
            throw ArchiveError.of("The archive holds a name that is too long.");
        }
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Lines such as {@code 30 path=weather/daily/x.sql}; a link is refused by its own entry. */
    private static Optional<String> pax(String records) {
        return records.lines()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .filter(record -> record.startsWith("path="))
                .map(record -> record.substring("path=".length()))
                .reduce((_, last) -> last);
    }

    private static String name(byte[] header) {
        String name = string(header, 0, 100);
        boolean ustar = string(header, 257, 5).equals("ustar") && header[262] == 0;
        String prefix = ustar ? string(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String string(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        String digits = string(header, from, length).strip();
        if (!digits.matches("[0-7]{0,11}")) {
            throw ArchiveError.of("The tar holds a size that is no number.");
        }
        return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
    }

    private static void checkSum(byte[] header) {
        long wanted = octal(header, 148, 8);
        byte[] without = header.clone();
        Arrays.fill(without, 148, 156, (byte) ' ');
        long sum = 0;
        for (byte each : without) {
            sum += each & 0xff;
        }
        if (sum != wanted) {
            throw ArchiveError.of("This is no tar, or it is damaged.");
        }
    }

    private static boolean isEmpty(byte[] header) {
        for (byte each : header) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of one entry; a tar that ends within it is damaged. */
    private static final class Limited extends InputStream {

        private final InputStream tar;
        private long left;

        private Limited(InputStream tar, long size) {
            this.tar = tar;
            this.left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = tar.read(into, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
            return read;
        }

        @Override
        public int available() {
            return (int) Math.min(left, Integer.MAX_VALUE);
        }
    }
}
