package io.fondaco.publish.apply;

import io.fondaco.product.DataProduct;
import io.fondaco.product.standard.ProductFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A product's files as they were published, byte for byte, in the folders in which a repository keeps them. */
public final class FilesZip {

    private FilesZip() {}

    /** Of the version that is published now. */
    public static byte[] of(DataProduct product) {
        Map<String, String> files = new TreeMap<>();
        product.version(product.currentVersion()).ifPresent(version -> {
            files.put(ProductFiles.PRODUCT, version.source());
            version.files().forEach(file -> files.put(file.path(), file.text()));
        });
        return zip(product.path(), files);
    }

    private static byte[] zip(String folder, Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                // The same files are the same archive, whenever it is asked for.
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
