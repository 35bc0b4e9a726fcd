package io.fondaco.web.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.web.search.Encoding;
import java.util.regex.Pattern;

/** What one person tells a tool to reach one dataset: real names and no secrets. */
public record Connection(TrinoAddress address, String user, QualifiedName object) {

    private static final Pattern PLAIN_IN_SHELL = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final Pattern PLAIN_IN_SQL = Pattern.compile("[a-z][a-z0-9_]*");

    /** The lines for this tool. */
    public String lines(Tool tool) {
        return switch (tool) {
            case JDBC -> jdbc();
            case CLI -> commandLine();
            case PYTHON -> python();
        };
    }

    String jdbc() {
        return "jdbc:trino://%s:%d/%s/%s?user=%s%s"
                .formatted(
                        address.host(),
                        address.port(),
                        object.catalog(),
                        object.schema(),
                        Encoding.inAddress(user),
                        address.encrypted() ? "&SSL=true" : "");
    }

    private String commandLine() {
        return "trino --server %s --user %s \\\n  --catalog %s --schema %s"
                .formatted(address.http(), shell(user), shell(object.catalog()), shell(object.schema()));
    }

    private String python() {
        return """
                import trino

                connection = trino.dbapi.connect(
                    host=%s, port=%d, http_scheme=%s,
                    user=%s, catalog=%s, schema=%s)
                cursor = connection.cursor()
                cursor.execute(%s)
                print(cursor.fetchall())""".formatted(
                        literal(address.host()),
                        address.port(),
                        literal(address.encrypted() ? "https" : "http"),
                        literal(user),
                        literal(object.catalog()),
                        literal(object.schema()),
                        literal("SELECT * FROM " + sql(object.object()) + " LIMIT 10"));
    }

    /** An identifier in SQL, quoted only where it must be. */
    public static String sql(String identifier) {
        return PLAIN_IN_SQL.matcher(identifier).matches() ? identifier : QualifiedName.quoted(identifier);
    }

    /** A full name in SQL, each part quoted only where it must be. */
    public static String sql(QualifiedName name) {
        return sql(name.catalog()) + "." + sql(name.schema()) + "." + sql(name.object());
    }

    private static String shell(String text) {
        return PLAIN_IN_SHELL.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static String literal(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
