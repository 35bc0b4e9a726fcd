package io.fondaco.engine.person;

import io.fondaco.engine.EngineError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a query inside a statement of the portal's, which begins one line before it. */
final class QueryText {

    private static final Pattern END = Pattern.compile("[;\\s]+$");
    private static final Pattern LINE = Pattern.compile("^line (\\d+):");

    private QueryText() {}

    /** Without the semicolon that people write behind a query. */
    static String alone(String query) {
        return END.matcher(query).replaceFirst("");
    }

    /** Trino's sentence with the line as the author of the query counts it. */
    static String oneLineUp(String sentence) {
        Matcher line = LINE.matcher(sentence);
        return line.find()
                ? line.replaceFirst("line %d:".formatted(Math.max(1, Long.parseLong(line.group(1)) - 1)))
                : sentence;
    }

    static EngineError oneLineUp(EngineError error) {
        return new EngineError(error.kind(), error.code(), oneLineUp(error.getMessage()), error);
    }
}
