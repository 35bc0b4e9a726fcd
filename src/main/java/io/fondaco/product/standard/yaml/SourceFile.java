package io.fondaco.product.standard.yaml;

/**
 * A file as it was found.
 *
 * @param path where it stands, relative to the folder of products
 * @param text all that it says
 */
public record SourceFile(String path, String text) {

    /** The file's own name, without its folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
