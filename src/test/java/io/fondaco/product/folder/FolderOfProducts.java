package io.fondaco.product.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the sample folder that a test changes; its domains have names of their own. */
final class FolderOfProducts {

    private static final Path SAMPLES = Path.of("src/test/resources/products");

    private final Path location;
    private final String suffix;

    FolderOfProducts(Path location, String test) throws IOException {
        this.location = location;
        this.suffix = "-" + Integer.toHexString(test.hashCode());
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String relative = SAMPLES.relativize(file).toString();
                Path copy = location.resolve(renamed(relative));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, renamed(Files.readString(file)));
            }
        }
    }

    private String renamed(String text) {
        String renamed = text;
        for (String domain : List.of("weather", "retail")) {
            renamed = renamed.replaceFirst("^" + domain + "/", domain + suffix + "/")
                    .replaceAll("(?m)^( *(?:- )?(?:id|domain): )" + domain + "$", "$1" + domain + suffix)
                    .replaceAll("(?m)^( *value: )" + domain + "/", "$1" + domain + suffix + "/");
        }
        return renamed;
    }

    Path location() {
        return location;
    }

    String weather() {
        return "weather" + suffix;
    }

    String retail() {
        return "retail" + suffix;
    }

    String temperatures() {
        return weather() + "/daily-temperatures";
    }

    String transactions() {
        return retail() + "/store-transactions";
    }

    void replace(String file, String old, String changed) throws IOException {
        Path path = location.resolve(file);
        String text = Files.readString(path);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + old);
        }
        Files.writeString(path, text.replace(old, changed));
    }

    /** A copy of a product in a folder of another name. */
    void copy(String product, String other) throws IOException {
        Path from = location.resolve(product);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(other + "/" + from.relativize(file), Files.readString(file));
            }
        }
    }

    void write(String file, String text) throws IOException {
        Path path = location.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    void delete(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(location.resolve(folder))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
