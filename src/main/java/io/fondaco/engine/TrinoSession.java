package io.fondaco.engine;

import io.trino.jdbc.TrinoDriver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * One conversation with Trino as one account: runs statements and reads rows, and says what went wrong as an
 * {@link EngineError}. No statement outlasts the account's {@linkplain TrinoAccount#patience() patience}. Opening one costs no round trip; the first statement shows whether Trino answers.
 */
public final class TrinoSession implements AutoCloseable {

    private static final TrinoDriver DRIVER = new TrinoDriver();

    private final Connection connection;
    private final int timeoutSeconds;
    private final Duration patience;

    private TrinoSession(Connection connection, TrinoAccount account) {
        this.connection = connection;
        this.timeoutSeconds = (int) Math.max(1, account.statementTimeout().toSeconds());
        this.patience = account.patience();
    }

    /** What one row becomes. */
    @FunctionalInterface
    public interface RowReader<T> {
        /** Reads what is under the cursor. */
        T read(ResultSet row) throws SQLException;
    }

    /** Begins a conversation; it must be closed. */
    public static TrinoSession open(TrinoAccount account) {
        return open(account, account.properties());
    }

    /** Begins a conversation whose statements carry this client tag; it must be closed. */
    public static TrinoSession open(TrinoAccount account, String tag) {
        Properties properties = account.properties();
        properties.setProperty("clientTags", tag);
        return open(account, properties);
    }

    private static TrinoSession open(TrinoAccount account, Properties properties) {
        try {
            Connection connection = DRIVER.connect(account.url(), properties);
            if (connection == null) {
                throw new IllegalArgumentException("Not an address of Trino: " + account.url());
            }
            return new TrinoSession(connection, account);
        } catch (SQLException e) {
            throw TrinoErrors.of(e);
        }
    }

    /** Runs a statement whose rows, if any, do not matter, to its end. */
    public void run(String sql) {
        Deadline.within(patience, () -> execute(sql));
    }

    private boolean execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(timeoutSeconds);
            if (statement.execute(sql)) {
                drain(statement.getResultSet());
            }
            return true;
        }
    }

    private static void drain(ResultSet rows) throws SQLException {
        while (rows.next()) {
            // a query counts as finished only when all of its rows were fetched
        }
    }

    /** Runs a query with values for its question marks and reads all rows. */
    public <T> List<T> read(String sql, RowReader<T> reader, Object... values) {
        return Deadline.within(patience, () -> query(sql, reader, values));
    }

    /** Runs a query and reads its columns and all rows at once; the cursor stands before the first row. */
    public <T> T readWhole(String sql, RowReader<T> reader) {
        return Deadline.within(patience, () -> {
            try (Statement statement = connection.createStatement()) {
                statement.setQueryTimeout(timeoutSeconds);
                return reader.read(statement.executeQuery(sql));
            }
        });
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(timeoutSeconds);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return rows(statement.executeQuery(), reader);
        }
    }

    private static <T> List<T> rows(ResultSet cursor, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (cursor.next()) {
            rows.add(reader.read(cursor));
        }
        return rows;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw TrinoErrors.of(e);
        }
    }
}
