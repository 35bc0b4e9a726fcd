package io.fondaco.engine.person;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a query as texts for people: long values are cut, bytes are not shown. */
final class RowTexts {

    private static final int LONGEST = 200;

    private RowTexts() {}

    static Rows read(ResultSet cursor) throws SQLException {
        List<OutputColumn> columns = columns(cursor.getMetaData());
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (cursor.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(text(
                        cursor.getObject(i) instanceof byte[] bytes ? bytes.length + " bytes" : cursor.getString(i)));
            }
            rows.add(row);
        }
        return new Rows(columns, rows);
    }

    private static List<OutputColumn> columns(ResultSetMetaData data) throws SQLException {
        List<OutputColumn> columns = new ArrayList<>();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(new OutputColumn(data.getColumnLabel(i), data.getColumnTypeName(i), Optional.empty()));
        }
        return columns;
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
