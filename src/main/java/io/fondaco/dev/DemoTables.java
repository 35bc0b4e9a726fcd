package io.fondaco.dev;

import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the tables and views of the demo company by SQL in Trino, once for each state of the SQL files. Files in a
 * folder named for a source's catalog are run where that source answers.
 */
final class DemoTables {

    private static final String WORK = "demo-tables";
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\R|$)");

    private final Path folder;
    private final Set<String> sources;
    private final TrinoAccount owner;
    private final DevNotes notes;

    DemoTables(Path folder, Set<String> sources, TrinoAccount owner, DevNotes notes) {
        this.folder = folder;
        this.sources = new TreeSet<>(sources);
        this.owner = owner;
        this.notes = notes;
    }

    /** Whether the tables are those that the files of today would make. */
    boolean made() throws IOException {
        return notes.done(WORK, state());
    }

    /** Runs all files in the order of their names, then those of each source. */
    void make() throws IOException {
        try (TrinoSession session = TrinoSession.open(owner)) {
            scripts().stream().flatMap(DemoTables::statements).forEach(session::run);
        }
        notes.noteDone(WORK, state());
    }

    private String state() throws IOException {
        return Integer.toHexString(scripts().hashCode());
    }

    private List<String> scripts() throws IOException {
        List<String> scripts = new ArrayList<>(scripts(folder));
        for (String source : sources) {
            scripts.addAll(scripts(folder.resolve(source)));
        }
        return scripts;
    }

    private static List<String> scripts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(DemoTables::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The statements of a script: each ends with a semicolon at the end of a line. */
    static Stream<String> statements(String script) {
        return END_OF_STATEMENT.splitAsStream(script).map(String::strip).filter(text -> !text.isEmpty());
    }
}
