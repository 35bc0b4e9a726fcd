package io.fondaco.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Files that others than Trino wrote into the lake's storage: tables stand on them by their location. */
public final class LandedFiles {

    private LandedFiles() {}

    /** Copies them to the folder {@code files} of the warehouse, as some other system would leave them there. */
    public static void copy(Path from, Path warehouse) throws IOException {
        Path landed = warehouse.resolve("files");
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = landed.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
