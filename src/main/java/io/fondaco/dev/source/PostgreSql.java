package io.fondaco.dev.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** PostgreSQL. It refuses to run as root, so there it runs in a user name space of its own. */
record PostgreSql(SourcePlace place) implements SourceDatabase {

    private static final int LINE_OF_STATE = 8;

    @Override
    public String title() {
        return "PostgreSQL";
    }

    @Override
    public String catalog() {
        return "postgresql";
    }

    @Override
    public String catalogProperties() {
        return """
                connector.name=postgresql
                connection-url=jdbc:postgresql://127.0.0.1:%d/postgres
                connection-user=%s
                connection-password=%s
                """.formatted(place.port(), USER, USER);
    }

    @Override
    public Path program() {
        return place.home().resolve("bin").resolve("postgres");
    }

    @Override
    public void create(SourcePrograms programs) throws IOException, InterruptedException {
        Path password = Files.writeString(place.directory().resolve("password"), USER);
        programs.run(command(
                place.home().resolve("bin").resolve("initdb").toString(),
                "--pgdata=" + place.data(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync"));
    }

    @Override
    public List<String> command() {
        return command(
                program().toString(),
                "-D",
                place.data().toString(),
                "-p",
                "" + place.port(),
                "-h",
                "127.0.0.1",
                "-k",
                "",
                "-F");
    }

    private static List<String> command(String... words) {
        Stream<String> asRoot =
                "root".equals(System.getProperty("user.name")) ? Stream.of("unshare", "--user") : Stream.of();
        return Stream.concat(asRoot, Stream.of(words)).toList();
    }

    /** Its own file says so; one of an earlier server is overwritten before that. */
    @Override
    public boolean ready() {
        try {
            List<String> lines = Files.readAllLines(place.data().resolve("postmaster.pid"));
            return lines.size() >= LINE_OF_STATE
                    && lines.get(LINE_OF_STATE - 1).strip().equals("ready")
                    && lines.get(3).strip().equals("" + place.port());
        } catch (IOException e) {
            return false;
        }
    }
}
