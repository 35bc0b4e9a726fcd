package io.fondaco.engine.rule;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The file that Trino reads. Another text takes its place at once and as a whole, so that Trino never reads half of one;
 * what was there last stays until then, whatever becomes of the portal.
 */
public final class RulesFile {

    private final Path file;

    /** The file at this place. */
    public RulesFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** What it holds; empty where it is not there or can't be read. */
    public Optional<String> text() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Puts another text in its place; throws {@link RulesProblem} where that fails, and then the old one is there. */
    public void put(String text) {
        Path next = file.resolveSibling("." + file.getFileName() + ".next");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel out = FileChannel.open(
                    next, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new RulesProblem("The place of %s lets no file be replaced at once.".formatted(file));
        } catch (IOException e) {
            throw new RulesProblem(
                    "The rules could not be written to %s: the portal must be able to write in its folder."
                            .formatted(file));
        }
    }
}
