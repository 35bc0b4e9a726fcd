package io.fondaco.engine.sql;

import io.trino.grammar.sql.SqlBaseLexer;
import io.trino.sql.ReservedIdentifiers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a statement does, without its values: every literal is a {@code ?}, comments are gone, and neither case nor
 * spaces make a difference, so that the same query with other values is the same text.
 */
public final class SqlShape {

    /** The longest text that is told; what is longer ends with {@code …}. */
    public static final int LONGEST = 2_000;

    private static final String VALUE = "?";
    private static final String MORE = "…";

    private static final Set<Integer> LITERALS = Set.of(
            SqlBaseLexer.STRING,
            SqlBaseLexer.UNICODE_STRING,
            SqlBaseLexer.BINARY_LITERAL,
            SqlBaseLexer.INTEGER_VALUE,
            SqlBaseLexer.DECIMAL_VALUE,
            SqlBaseLexer.DOUBLE_VALUE,
            SqlBaseLexer.TRUE,
            SqlBaseLexer.FALSE,
            SqlBaseLexer.QUESTION_MARK,
            // No name begins with a digit, so this is a number that was mistyped.
            SqlBaseLexer.DIGIT_IDENTIFIER);

    private static final Set<Integer> QUOTED =
            Set.of(SqlBaseLexer.QUOTED_IDENTIFIER, SqlBaseLexer.BACKQUOTED_IDENTIFIER);

    /** Trino's own answer parses each word that it is asked about, so it is asked once. */
    private static final Set<String> RESERVED = ReservedIdentifiers.reservedIdentifiers().stream()
            .map(word -> word.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private SqlShape() {}

    /**
     * The shape of a statement; text that is no SQL, or was cut, is told up to where it can be read.
     *
     * @param prepared the statement behind {@code EXECUTE}; null where there is none
     * @return empty if nothing of it can be read
     */
    public static Optional<String> of(String sql, @Nullable String prepared) {
        List<Token> tokens = tokens(prepared == null ? sql : prepared);
        if (isImmediate(tokens)) {
            tokens = tokens(unquoted(tokens.get(2).getText()));
        }
        String text = written(tokens);
        return text.isBlank() || text.equals(MORE) ? Optional.empty() : Optional.of(text);
    }

    private static List<Token> tokens(String text) {
        SqlBaseLexer lexer = new SqlBaseLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        return lexer.getAllTokens().stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .map(Token.class::cast)
                .toList();
    }

    private static boolean isImmediate(List<Token> tokens) {
        return tokens.size() > 2
                && tokens.get(0).getType() == SqlBaseLexer.EXECUTE
                && tokens.get(1).getType() == SqlBaseLexer.IMMEDIATE
                && tokens.get(2).getType() == SqlBaseLexer.STRING;
    }

    private static String unquoted(String literal) {
        return literal.substring(1, literal.length() - 1).replace("''", "'");
    }

    private static String written(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token before = null;
        for (Token token : tokens) {
            if (token.getType() == SqlBaseLexer.UNRECOGNIZED || opensComment(before, token)) {
                // A quote or comment without an end: what follows may be a value.
                text.append(' ').append(MORE);
                break;
            }
            if (before != null && isApart(before, token)) {
                text.append(' ');
            }
            text.append(word(token));
            before = token;
        }
        return shortened(gathered(text.toString().strip()));
    }

    private static boolean opensComment(@Nullable Token before, Token token) {
        return before != null
                && before.getType() == SqlBaseLexer.SLASH
                && token.getType() == SqlBaseLexer.ASTERISK
                && before.getStopIndex() + 1 == token.getStartIndex();
    }

    private static boolean isApart(Token before, Token token) {
        return switch (token.getText()) {
            case ",", ")", ".", ";" -> false;
            case "(" -> !isName(before);
            default -> !before.getText().equals("(") && !before.getText().equals(".");
        };
    }

    private static boolean isName(Token token) {
        return token.getType() == SqlBaseLexer.IDENTIFIER || QUOTED.contains(token.getType());
    }

    private static String word(Token token) {
        if (LITERALS.contains(token.getType())) {
            return VALUE;
        }
        if (QUOTED.contains(token.getType())) {
            return token.getText();
        }
        String upper = token.getText().toUpperCase(Locale.ROOT);
        return RESERVED.contains(upper) ? upper : token.getText().toLowerCase(Locale.ROOT);
    }

    /** Lists of values are one, however many there are. */
    private static String gathered(String text) {
        return text.replaceAll("\\?(, \\?)+", "?, " + MORE)
                .replaceAll("(\\(\\?(?:, " + MORE + ")?\\))(, \\(\\?(?:, " + MORE + ")?\\))+", "$1, " + MORE)
                .replaceAll(";$", "");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + MORE;
    }
}
