package io.fondaco.product.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The floor of a first reading: parses the files with the YAML library alone and inserts the same rows in batches over
 * JDBC, into copies of the tables with all their indexes. It checks nothing and compares nothing.
 */
final class PlainReading {

    private static final int CHUNK = 100;
    private static final List<String> TABLES = List.of(
            "data_product",
            "data_product_tag",
            "data_product_role",
            "output_port",
            "contract_column",
            "product_version",
            "audit_event",
            "audit_unsealed");

    private final Connection connection;
    private final UUID domain = UUID.randomUUID();
    private final Timestamp now = Timestamp.from(Instant.now());
    private final Map<String, PreparedStatement> inserts = new LinkedHashMap<>();

    PlainReading(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema floor");
            for (String table : TABLES) {
                statement.execute("create table floor." + table + " (like public." + table + " including all)");
            }
        }
        connection.commit();
    }

    /** Does it; says how many products it read. */
    int read(Path location) throws IOException, SQLException {
        prepare();
        int count = 0;
        for (Path folder : folders(location)) {
            insert(parse(folder.resolve("product.odps.yaml")), parse(folder.resolve("rows.odcs.yaml")));
            if (++count % CHUNK == 0) {
                commit();
            }
        }
        commit();
        return count;
    }

    private static List<Path> folders(Path location) throws IOException {
        try (Stream<Path> files = Files.walk(location)) {
            return files.filter(path -> path.endsWith("product.odps.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    /** A file's text and what it says. */
    private record Parsed(String text, Map<String, Object> fields) {}

    private static Parsed parse(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return new Parsed(text, new Yaml(new SafeConstructor(new LoaderOptions())).load(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws SQLException {
        prepare("product", """
                insert into floor.data_product (id, domain, slug, name, summary, purpose, limitations, owner_team,
                    status, product_version, terms, terms_version, max_period, restricted, source_file, source_hash,
                    updated_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, 'P1Y', false, ?, ?, ?, 0)
                """);
        prepare("tag", "insert into floor.data_product_tag (product, tag) values (?, ?)");
        prepare("role", "insert into floor.data_product_role (product, person, role) values (?, ?, ?)");
        prepare("port", """
                insert into floor.output_port (id, product, name, title, summary, cluster, catalog_name, schema_name,
                    object_name, contract_version, contract, position, removed)
                values (?, ?, 'rows', ?, ?, 'main', ?, ?, ?, '1.0.0', ?, 1, false)
                """);
        prepare("column", """
                insert into floor.contract_column (id, port, position, name, type, meaning, primary_key, partition_key,
                    personal_data, required)
                values (?, ?, ?, ?, ?, ?, false, false, false, false)
                """);
        prepare("version", """
                insert into floor.product_version (id, product, number, status, note, source, published_at)
                values (?, ?, ?, 'ACTIVE', '', ?, ?)
                """);
        prepare("audit", """
                insert into floor.audit_event (id, at, actor, action, subject, detail)
                values (?, ?, 'grace', 'product.published', ?, ?)
                """);
        prepare("unsealed", "insert into floor.audit_unsealed (entry) values (?)");
    }

    private void prepare(String name, String sql) throws SQLException {
        inserts.put(name, connection.prepareStatement(sql));
    }

    private void add(String insert, Object... values) throws SQLException {
        PreparedStatement statement = inserts.get(insert);
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        statement.addBatch();
    }

    private void commit() throws SQLException {
        for (PreparedStatement statement : inserts.values()) {
            statement.executeBatch();
        }
        connection.commit();
    }

    private void insert(Parsed product, Parsed contract) throws SQLException {
        UUID id = UUID.randomUUID();
        Map<String, Object> fields = product.fields();
        Map<String, Object> description = map(fields.get("description"));
        String slug = String.valueOf(fields.get("id"));
        String version = String.valueOf(fields.get("version"));
        add(
                "product",
                id,
                domain,
                slug,
                fields.get("name"),
                "The rows of every day, by place, in one table.",
                description.get("purpose"),
                description.get("limitations"),
                "team-1",
                version,
                "For use inside the company.",
                version,
                slug + "/product.odps.yaml",
                "0".repeat(64),
                now);
        for (Object tag : list(fields.get("tags"))) {
            add("tag", id, tag);
        }
        for (Object member : list(map(fields.get("team")).get("members"))) {
            add(
                    "role",
                    id,
                    map(member).get("username"),
                    String.valueOf(map(member).get("role")));
        }
        insertPort(id, contract);
        add("version", UUID.randomUUID(), id, version, product.text(), now);
        UUID entry = UUID.randomUUID();
        add("audit", entry, now, slug, "version " + version);
        add("unsealed", entry);
    }

    private void insertPort(UUID product, Parsed contract) throws SQLException {
        UUID port = UUID.randomUUID();
        Map<String, Object> object = map(list(contract.fields().get("schema")).getFirst());
        Map<String, Object> server = map(list(contract.fields().get("servers")).getFirst());
        add(
                "port",
                port,
                product,
                object.get("dataGranularityDescription"),
                object.get("description"),
                server.get("catalog"),
                server.get("schema"),
                object.get("physicalName"),
                contract.text());
        int position = 1;
        for (Object each : list(object.get("properties"))) {
            Map<String, Object> column = map(each);
            add(
                    "column",
                    UUID.randomUUID(),
                    port,
                    position++,
                    column.get("name"),
                    column.get("physicalType"),
                    column.get("description"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<Object> list(Object value) {
        return new ArrayList<>((List<?>) value);
    }
}
