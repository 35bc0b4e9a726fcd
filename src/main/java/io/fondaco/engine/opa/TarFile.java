package io.fondaco.engine.opa;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A tar of small files, in the plain form of POSIX, without times and owners. */
final class TarFile {

    private static final int BLOCK = 512;
    private static final int MODE = 100;
    private static final int SIZE = 124;
    private static final int CHECKSUM = 148;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Adds a file; its name has at most a hundred characters of ASCII. */
    void add(String name, byte[] content) {
        out.writeBytes(header(name, content.length));
        out.writeBytes(content);
        out.writeBytes(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    /** The whole, with the two empty blocks that end it. */
    byte[] bytes() {
        byte[] files = out.toByteArray();
        return Arrays.copyOf(files, files.length + 2 * BLOCK);
    }

    private static byte[] header(String name, int length) {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, MODE, "0000644");
        put(header, MODE + 8, "0000000");
        put(header, MODE + 16, "0000000");
        put(header, SIZE, "%011o".formatted(length));
        put(header, SIZE + 12, "00000000000");
        put(header, CHECKSUM, "        ");
        header[TYPE] = '0';
        put(header, MAGIC, "ustar");
        put(header, MAGIC + 6, "00");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, CHECKSUM, "%06o".formatted(sum));
        header[CHECKSUM + 6] = 0;
        return header;
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }
}
