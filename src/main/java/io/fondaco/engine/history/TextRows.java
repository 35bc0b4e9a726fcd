package io.fondaco.engine.history;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as text. A list of words becomes JSON. */
final class TextRows {

    private TextRows() {}

    static Map<String, String> columns(ResultSet rows) throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            columns.put(meta.getColumnLabel(i), meta.getColumnTypeName(i));
        }
        return columns;
    }

    static List<Map<String, String>> all(ResultSet cursor) throws SQLException {
        ResultSetMetaData meta = cursor.getMetaData();
        List<Map<String, String>> rows = new ArrayList<>();
        while (cursor.next()) {
            Map<String, String> row = new HashMap<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                String text = text(cursor, i);
                if (text != null) {
                    row.put(meta.getColumnLabel(i), text);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private static @Nullable String text(ResultSet cursor, int column) throws SQLException {
        return cursor.getObject(column) instanceof Array words ? json(words) : cursor.getString(column);
    }

    private static String json(Array words) throws SQLException {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Object word : (Object[]) words.getArray()) {
            json.add(String.valueOf(word));
        }
        return json.toString();
    }
}
