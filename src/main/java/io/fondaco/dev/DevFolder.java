package io.fondaco.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that dev mode keeps its state in: database, Trino, and notes of what was made already. */
record DevFolder(Path path) {

    Path trino() {
        return path.resolve("trino");
    }

    /** Whether {@code work} was noted as done with exactly this state. */
    boolean done(String work, String state) throws IOException {
        Path note = note(work);
        return Files.exists(note) && Files.readString(note).equals(state);
    }

    void noteDone(String work, String state) throws IOException {
        Files.createDirectories(path);
        Files.writeString(note(work), state);
    }

    private Path note(String work) {
        return path.resolve(work + ".done");
    }
}
