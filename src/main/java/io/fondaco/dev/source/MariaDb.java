package io.fondaco.dev.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** MariaDB, which Trino's MySQL connector reads: one program, and the SQL that makes its system tables. */
record MariaDb(SourcePlace place) implements SourceDatabase {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int GREETING = 64;
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql");

    /** Run at each start, before anybody can connect; a user at localhost, as an anonymous one would come before %. */
    private static final String USERS = """
            CREATE USER IF NOT EXISTS %1$s@localhost IDENTIFIED BY '%1$s';
            GRANT ALL PRIVILEGES ON *.* TO %1$s@localhost;
            """.formatted(USER);

    @Override
    public String title() {
        return "MariaDB";
    }

    @Override
    public String catalog() {
        return "mysql";
    }

    /** Rows are written straight into the table, many at once: the demo's are a quarter of a million. */
    @Override
    public String catalogProperties() {
        return """
                connector.name=mysql
                connection-url=jdbc:mysql://127.0.0.1:%d?sslMode=DISABLED
                connection-user=%s
                connection-password=%s
                insert.non-transactional-insert.enabled=true
                write.batch-size=10000
                """.formatted(place.port(), USER, USER);
    }

    /** Its table {@code trino_queries} lies in a database of its own, which the listener's driver makes. */
    @Override
    public Optional<String> listenerProperties() {
        return Optional.of("""
                event-listener.name=mysql
                mysql-event-listener.db.url=jdbc:mysql://127.0.0.1:%d/history?user=%s&password=%s&sslMode=DISABLED\
                &createDatabaseIfNotExist=true
                """.formatted(place.port(), USER, USER));
    }

    @Override
    public Path program() {
        return place.home().resolve("bin").resolve("mariadbd");
    }

    @Override
    public void create(SourcePrograms programs) throws IOException, InterruptedException {
        StringBuilder sql = new StringBuilder("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n");
        for (String file : SYSTEM_TABLES) {
            sql.append(Files.readString(share().resolve(file)));
        }
        Path script = Files.writeString(place.directory().resolve("create.sql"), sql);
        programs.run(
                command("--bootstrap", "--silent-startup", "--max-allowed-packet=8M", "--net-buffer-length=16K"),
                script);
        Files.writeString(users(), USERS);
    }

    @Override
    public List<String> command() {
        return command(
                "--port=" + place.port(),
                "--bind-address=127.0.0.1",
                "--socket=" + place.directory().resolve("s"),
                "--pid-file=" + place.directory().resolve("mariadbd.pid"),
                "--init-file=" + users(),
                "--performance-schema=off",
                "--innodb-flush-log-at-trx-commit=0");
    }

    private List<String> command(String... more) {
        return Stream.concat(
                        Stream.of(
                                program().toString(),
                                "--no-defaults",
                                "--user=" + System.getProperty("user.name"),
                                "--basedir=" + place.home(),
                                "--lc-messages-dir=" + share(),
                                "--character-sets-dir=" + share().resolve("charsets"),
                                "--datadir=" + place.data(),
                                "--innodb-log-file-size=16M"),
                        Stream.of(more))
                .toList();
    }

    /** It greets whoever connects, by its version. */
    @Override
    public boolean ready() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), place.port()), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return greeting(socket.getInputStream()).contains("MariaDB");
        } catch (IOException e) {
            return false;
        }
    }

    private static String greeting(InputStream in) throws IOException {
        return new String(in.readNBytes(GREETING), StandardCharsets.ISO_8859_1);
    }

    private Path share() {
        return place.home().resolve("share");
    }

    private Path users() {
        return place.directory().resolve("users.sql");
    }
}
