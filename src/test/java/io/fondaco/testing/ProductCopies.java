package io.fondaco.testing;

import io.fondaco.engine.name.QualifiedName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Makes a company large: copies of a product with all that hangs on it, written in batches past the entities. */
@ApplicationScoped
public class ProductCopies {

    private static final int BATCH = 500;

    private final Session session;

    ProductCopies(Session session) {
        this.session = session;
    }

    /** Adds so many published copies of the product at this address, numbered from one; each reads a table of its own. */
    @Transactional
    public void copy(String domain, String slug, int count) {
        session.doWork(connection -> copy(connection, domain, slug, count));
    }

    /** What so many copies of a product read that reads this. */
    public static List<QualifiedName> objects(QualifiedName original, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new QualifiedName(original.catalog(), original.schema(), "copy_" + number))
                .toList();
    }

    /** The same in a database that is not this test's own. */
    public static void copy(Connection connection, String domain, String slug, int count) throws SQLException {
        UUID product = id(
                connection,
                "select p.id from data_product p join domain d on d.id = p.domain where d.slug = ? and p.slug = ?",
                domain,
                slug);
        UUID port = id(connection, "select id from output_port where product = ? order by position", product);
        List<UUID> products = ids(count);
        List<UUID> ports = ids(count);
        insert(
                connection,
                "data_product",
                "id = ?",
                product,
                count,
                number -> Map.of(
                        "id",
                        products.get(number),
                        "slug",
                        "copy-" + (number + 1),
                        "name",
                        "Copy %05d of many".formatted(number + 1),
                        "source_file",
                        domain + "/copy-" + (number + 1)));
        insert(
                connection,
                "data_product_role",
                "product = ?",
                product,
                count,
                number -> Map.of("product", products.get(number)));
        insert(
                connection,
                "data_product_tag",
                "product = ?",
                product,
                count,
                number -> Map.of("product", products.get(number)));
        insert(
                connection,
                "product_version",
                "product = ?",
                product,
                count,
                number -> Map.of("id", UUID.randomUUID(), "product", products.get(number)));
        insert(
                connection,
                "output_port",
                "id = ?",
                port,
                count,
                number -> Map.of(
                        "id", ports.get(number),
                        "product", products.get(number),
                        "object_name", "copy_" + (number + 1)));
        insert(
                connection,
                "contract_column",
                "port = ?",
                port,
                count,
                number -> Map.of("id", UUID.randomUUID(), "port", ports.get(number)));
    }

    /** What is other in each copy than in the row that is copied. */
    private interface Changes {
        Map<String, Object> of(int number);
    }

    private static void insert(
            Connection connection, String table, String where, UUID original, int count, Changes changes)
            throws SQLException {
        List<String> columns = columns(connection, table);
        List<List<Object>> rows = rows(connection, table, columns, where, original);
        String insert = "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream().map(_ -> "?").collect(Collectors.joining(", ")));
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            for (int number = 0; number < count; number++) {
                for (List<Object> row : rows) {
                    Map<String, Object> changed = changes.of(number);
                    for (int column = 0; column < columns.size(); column++) {
                        statement.setObject(column + 1, changed.getOrDefault(columns.get(column), row.get(column)));
                    }
                    statement.addBatch();
                    waiting++;
                }
                if (waiting >= BATCH) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private static List<List<Object>> rows(
            Connection connection, String table, List<String> columns, String where, UUID original)
            throws SQLException {
        String select = "select %s from %s where %s".formatted(String.join(", ", columns), table, where);
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setObject(1, original);
            List<List<Object>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int column = 1; column <= columns.size(); column++) {
                        row.add(found.getObject(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table + " where 1 = 0")) {
            List<String> columns = new ArrayList<>();
            for (int column = 1; column <= statement.getMetaData().getColumnCount(); column++) {
                columns.add(statement.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return columns;
        }
    }

    private static UUID id(Connection connection, String select, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(select)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (ResultSet found = statement.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalArgumentException("There is nothing to copy.");
                }
                return found.getObject(1, UUID.class);
            }
        }
    }

    private static List<UUID> ids(int count) {
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            ids.add(UUID.randomUUID());
        }
        return ids;
    }
}
