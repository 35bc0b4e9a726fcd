package io.fondaco.dev.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A kind of database that can stand beside Trino: how it is made, started and read. */
interface SourceDatabase {

    /** The name that its users in Trino and in the database have; both listen on this machine only. */
    String USER = "trino";

    /** What people call it. */
    String title();

    /** The catalog that Trino reads it by. */
    String catalog();

    /** The properties of that catalog. */
    String catalogProperties();

    /** The properties of the event listener that writes each query of Trino's into it; empty where there is none. */
    default Optional<String> listenerProperties() {
        return Optional.empty();
    }

    SourcePlace place();

    /** The server's program. */
    Path program();

    /** Makes an empty database in an empty folder; its programs run by {@code programs}. */
    void create(SourcePrograms programs) throws IOException, InterruptedException;

    /** What starts the server in the foreground. */
    List<String> command();

    /** Whether the server takes connections now. */
    boolean ready();
}
