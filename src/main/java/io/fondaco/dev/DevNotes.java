package io.fondaco.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes of what dev mode has made already; they lie beside what was made, so both are deleted together. */
record DevNotes(Path folder) {

    /** Whether {@code work} was noted as done with exactly this state. */
    boolean done(String work, String state) throws IOException {
        Path note = note(work);
        return Files.exists(note) && Files.readString(note).equals(state);
    }

    void noteDone(String work, String state) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(note(work), state);
    }

    private Path note(String work) {
        return folder.resolve(work + ".done");
    }
}
