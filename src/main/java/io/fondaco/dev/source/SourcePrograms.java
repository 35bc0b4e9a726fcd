package io.fondaco.dev.source;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the programs of a database; what they say stands in its log. */
record SourcePrograms(SourcePlace place) {

    private static final long PATIENCE_SECONDS = 60;
    private static final File NOTHING = new File("/dev/null");

    /** Starts a program that goes on by itself. */
    Process start(List<String> command) throws IOException {
        return start(command, NOTHING);
    }

    /** Runs a program to its end, which must be a good one. */
    void run(List<String> command, Path input) throws IOException, InterruptedException {
        Process process = start(command, input.toFile());
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("its database was not made in " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        "making its database ended with status " + process.exitValue() + ", see " + place.log());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** The same for a program that reads nothing. */
    void run(List<String> command) throws IOException, InterruptedException {
        run(command, NOTHING.toPath());
    }

    private Process start(List<String> command, File input) throws IOException {
        return new ProcessBuilder(command)
                .directory(place.directory().toFile())
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                .start();
    }
}
