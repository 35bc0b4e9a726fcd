package io.fondaco.product.folder;

import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Where files of products come from. */
interface ProductSource {

    /** Files that were sent; they say nothing of products that are not among them. */
    record Sent(Map<String, ProductFiles> byPath) implements ProductSource {

        static Sent of(List<ProductFiles> files) {
            Map<String, ProductFiles> byPath = new LinkedHashMap<>();
            files.forEach(one -> byPath.put(one.path(), one));
            return new Sent(byPath);
        }

        @Override
        public void readProducts(Consumer<ProductFiles> each) {
            byPath.values().forEach(each);
        }

        @Override
        public Optional<ProductFiles> again(String path) {
            return Optional.ofNullable(byPath.get(path));
        }

        @Override
        public boolean isGone(String path) {
            return !byPath.containsKey(path);
        }

        @Override
        public boolean isWhole() {
            return false;
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public List<ProductOutcome> outcomes() {
            return List.of();
        }
    }

    /** Reads the products, one after the other. */
    void readProducts(Consumer<ProductFiles> each);

    /** Reads the files of this product once more; empty where they can't be read any longer. */
    Optional<ProductFiles> again(String path);

    /** Whether there are no files of this product. */
    boolean isGone(String path);

    /** Whether a product without files here was taken away. */
    boolean isWhole();

    /** Files that could not be read. */
    List<Problem> problems();

    /** What became of those that are not read any further. */
    List<ProductOutcome> outcomes();
}
