package io.fondaco.product.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files and folders below one place. A link is followed as long as it stays there. */
final class FolderFiles {

    private static final int LARGEST = 4_000_000;

    private final Path location;
    private final Path real;

    FolderFiles(Path location) throws IOException {
        this.location = location;
        this.real = location.toRealPath();
    }

    /** Why something is not read, in words for a page. */
    private static final class NotRead extends IOException {

        private static final long serialVersionUID = 1;

        private NotRead(String reason) {
            super(reason);
        }
    }

    static String reason(IOException e) {
        if (e instanceof NotRead) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof CharacterCodingException ? "The file is not written in UTF-8." : "It cannot be read.";
    }

    /** What stands in a folder, in order of names, but for names that begin with a dot. */
    List<Path> children(Path folder) throws IOException {
        checkInside(folder);
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(path -> !name(path).startsWith(".")).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    String text(Path file) throws IOException {
        checkInside(file);
        if (!Files.isRegularFile(file)) {
            throw new NotRead("This is no file that can be read.");
        }
        try (InputStream content = Files.newInputStream(file)) {
            byte[] read = content.readNBytes(LARGEST + 1);
            if (read.length > LARGEST) {
                throw new NotRead("The file is larger than " + LARGEST + " bytes.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(read))
                    .toString();
        }
    }

    private void checkInside(Path path) throws IOException {
        try {
            if (!path.toRealPath().startsWith(real)) {
                throw new NotRead("This link leads out of the folder of products.");
            }
        } catch (NoSuchFileException e) {
            throw new NotRead("This link leads to nothing.");
        }
    }

    static String name(@Nullable Path path) {
        return path == null || path.getFileName() == null
                ? ""
                : path.getFileName().toString();
    }

    /** The path below the place, with slashes. */
    String relative(Path path) {
        return location.relativize(path).toString().replace('\\', '/');
    }
}
