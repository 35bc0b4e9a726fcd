package io.fondaco.publish.apply;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives as programs send them, right ones and wrong ones. */
public final class Archives {

    private static final int BLOCK = 512;

    private Archives() {}

    /** A zip of these files. */
    public static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A zip whose only entry says of itself that it is a symbolic link. */
    static byte[] zipWithLink() throws IOException {
        byte[] zip = zip(Map.of("weather/x/product.odps.yaml", "/etc/passwd"));
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < zip.length - 4; at++) {
            if (bytes.getInt(at) == 0x02014b50) {
                bytes.putInt(at + 38, 0120777 << 16);
            }
        }
        return zip;
    }

    /** A zip of one file that is small here and large once it is expanded. */
    static byte[] bomb(long size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("weather/x/README.md"));
            byte[] zeros = new byte[1 << 16];
            for (long written = 0; written < size; written += zeros.length) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** A tar.gz of these files. */
    static byte[] tar(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream tar = new GZIPOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                entry(tar, file.getKey(), '0', file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            tar.write(new byte[2 * BLOCK]);
        }
        return bytes.toByteArray();
    }

    /** A tar.gz with one entry of this kind. */
    static byte[] tarWith(String name, char kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream tar = new GZIPOutputStream(bytes)) {
            entry(tar, name, kind, new byte[0]);
            tar.write(new byte[2 * BLOCK]);
        }
        return bytes.toByteArray();
    }

    /** A tar.gz that has a comment for all and a long name for one of its files, as git writes it. */
    static byte[] tarOfGit(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream tar = new GZIPOutputStream(bytes)) {
            entry(tar, "pax_global_header", 'g', "52 comment=0\n".getBytes(StandardCharsets.UTF_8));
            entry(tar, "long", 'x', (name.length() + 9 + " path=" + name + "\n").getBytes(StandardCharsets.UTF_8));
            entry(tar, "shortened", '0', text.getBytes(StandardCharsets.UTF_8));
            tar.write(new byte[2 * BLOCK]);
        }
        return bytes.toByteArray();
    }

    private static void entry(OutputStream tar, String name, char kind, byte[] content) throws IOException {
        byte[] header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644\0");
        put(header, 124, "%011o".formatted(content.length));
        put(header, 136, "00000000000");
        header[156] = (byte) kind;
        put(header, 257, "ustar\00000");
        put(header, 148, "        ");
        int sum = 0;
        for (byte each : header) {
            sum += each & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        tar.write(header);
        tar.write(content);
        tar.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, header, at, bytes.length);
    }

    /** So many empty files. */
    static Map<String, String> many(int count) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int number = 0; number < count; number++) {
            files.put("weather/x/" + number + ".sql", "");
        }
        return files;
    }
}
