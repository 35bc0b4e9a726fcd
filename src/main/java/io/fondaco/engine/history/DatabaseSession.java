package io.fondaco.engine.history;

import io.fondaco.engine.Deadline;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.TrinoSession.RowReader;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.ServiceLoader;

/** Reads from a database for whose address there is a driver here: PostgreSQL, in the package. */
final class DatabaseSession {

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final DatabaseLogin login;
    private final Duration timeout;

    DatabaseSession(DatabaseLogin login, Duration timeout) {
        this.login = login;
        this.timeout = timeout;
    }

    <T> T read(String sql, RowReader<T> reader) {
        try {
            return Deadline.within(timeout.plus(GRACE), () -> query(sql, reader));
        } catch (EngineError e) {
            throw e.kind() == Kind.TOO_SLOW
                    ? new EngineError(
                            Kind.TOO_SLOW,
                            0,
                            "The database did not finish a statement within %d s.".formatted(timeout.toSeconds()),
                            e)
                    : e;
        }
    }

    private <T> T query(String sql, RowReader<T> reader) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // PostgreSQL keeps to it within a transaction only; what is not committed is rolled back.
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            statement.setQueryTimeout((int) Math.max(1, timeout.toSeconds()));
            return reader.read(statement.executeQuery(sql));
        } catch (SQLException e) {
            throw new EngineError(Kind.FAILED, e.getErrorCode(), "The database refused it: " + e.getMessage(), e);
        }
    }

    private Connection connect() throws SQLException {
        Properties properties = new Properties();
        login.user().ifPresent(user -> properties.setProperty("user", user));
        login.password().ifPresent(password -> properties.setProperty("password", password));
        for (Driver driver : ServiceLoader.load(Driver.class, DatabaseSession.class.getClassLoader())) {
            Connection connection = driver.acceptsURL(login.url()) ? driver.connect(login.url(), properties) : null;
            if (connection != null) {
                return connection;
            }
        }
        throw new EngineError(
                Kind.UNSUPPORTED, "No driver here reads a database of this kind: read it over Trino instead.");
    }
}
