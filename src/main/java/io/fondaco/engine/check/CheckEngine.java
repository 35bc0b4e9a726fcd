package io.fondaco.engine.check;

import io.fondaco.engine.ClusterConfig;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoConfig;
import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.person.NotedStatements;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the Trino clusters of this installation; a statement never counts as anybody's use of what it reads. */
@Singleton
public class CheckEngine {

    private final Function<Question, List<List<@Nullable Object>>> asked;

    @Inject
    CheckEngine(TrinoConfig config, NotedStatements noted) {
        this(question -> {
            TrinoAccount account = account(config, question);
            try (TrinoSession session = TrinoSession.open(account, noted.note())) {
                return session.readWhole(limited(question), rows -> read(rows, question.rows()));
            }
        });
    }

    /** Asks so. */
    public CheckEngine(Function<Question, List<List<@Nullable Object>>> asked) {
        this.asked = asked;
    }

    private static TrinoAccount account(TrinoConfig config, Question question) {
        ClusterConfig found = config.byName().get(question.cluster());
        if (found == null) {
            throw new EngineError(
                    EngineError.Kind.MISSING, "No Trino cluster “" + question.cluster() + "” is configured.");
        }
        return TrinoAccount.of(found).inNameOf(question.user()).withStatementTimeout(question.patience());
    }

    /** Whoever wrote the query can't have more rows read than are looked at. */
    private static String limited(Question question) {
        return "SELECT * FROM (\n%s\n) LIMIT %d".formatted(question.sql(), question.rows());
    }

    private static List<List<@Nullable Object>> read(ResultSet cursor, int most) throws SQLException {
        int columns = cursor.getMetaData().getColumnCount();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < most && cursor.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                row.add(cursor.getObject(i));
            }
            rows.add(Collections.unmodifiableList(row));
        }
        return rows;
    }

    /** The first rows: numbers, true and false, and texts as Java has them; {@link EngineError} where there are none. */
    public List<List<@Nullable Object>> ask(Question question) {
        return asked.apply(question);
    }
}
