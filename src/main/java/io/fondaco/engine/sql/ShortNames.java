package io.fondaco.engine.sql;

import io.fondaco.engine.name.QualifiedName;
import io.trino.sql.ReservedIdentifiers;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names in SQL that people copy: quoted only where Trino needs it, and so also where a word means something to it. */
public final class ShortNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

    private ShortNames() {}

    /** An identifier: a schema, a column. */
    public static String of(String identifier) {
        boolean plain = PLAIN.matcher(identifier).matches()
                && !ReservedIdentifiers.reserved(identifier.toUpperCase(Locale.ROOT));
        return plain ? identifier : QualifiedName.quoted(identifier);
    }

    /** A full name, each part by itself. */
    public static String of(QualifiedName name) {
        return of(name.catalog()) + "." + of(name.schema()) + "." + of(name.object());
    }
}
