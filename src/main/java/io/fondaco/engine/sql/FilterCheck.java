package io.fondaco.engine.sql;

import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.CurrentTime;
import io.trino.sql.tree.CurrentTimestamp;
import io.trino.sql.tree.CurrentUser;
import io.trino.sql.tree.DataType;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.ExistsPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LambdaExpression;
import io.trino.sql.tree.Literal;
import io.trino.sql.tree.LocalTime;
import io.trino.sql.tree.LocalTimestamp;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Parameter;
import io.trino.sql.tree.SubqueryExpression;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a text is one expression that says of a row whether it is shown, told from the text alone: it reads the row and
 * nothing else, and says the same each time. Of which type it is, only Trino can tell.
 */
public final class FilterCheck {

    private static final int LONGEST = 2000;
    private static final Set<String> NOT_THE_SAME_TWICE =
            Set.of("random", "rand", "uuid", "shuffle", "now", "current_groups");

    private final Set<String> columns;
    private final Set<String> unknown = new TreeSet<>();

    private FilterCheck(Set<String> columns) {
        this.columns = columns;
    }

    /**
     * Why it is none, as a sentence; empty where it is one.
     *
     * @param columns those that it may name, in lower case
     */
    public static Optional<String> flaw(String text, Set<String> columns) {
        if (text.length() > LONGEST) {
            return Optional.of("The expression is longer than " + LONGEST + " characters.");
        }
        if (SelectCheck.depth(text) > SelectCheck.DEEPEST) {
            return Optional.of("This expression is nested too deep to be read.");
        }
        try {
            FilterCheck check = new FilterCheck(columns);
            Expression expression = new SqlParser().createExpression(text);
            Optional<String> flaw = saysNothingOfARow(expression)
                    ? Optional.of("It is not a condition: it must be true or false for each row.")
                    : Optional.empty();
            return flaw.or(() -> check.walk(expression, Set.of())).or(check::unknownColumns);
        } catch (ParsingException e) {
            return Optional.of("This is not one expression that Trino can read: " + e.getErrorMessage() + ".");
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("This expression is nested too deep to be read.");
        }
    }

    private static boolean saysNothingOfARow(Expression expression) {
        return expression instanceof ArithmeticBinaryExpression
                || expression instanceof Literal && !(expression instanceof BooleanLiteral);
    }

    private Optional<String> unknownColumns() {
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("The contract has no column " + String.join(", ", unknown) + ".");
    }

    private Optional<String> walk(Node node, Set<String> bound) {
        return switch (node) {
            case SubqueryExpression _ -> Optional.of("It reads the row only: a query inside it is not allowed.");
            case ExistsPredicate _ -> Optional.of("It reads the row only: a query inside it is not allowed.");
            case CurrentUser _ -> Optional.of("current_user would show each reader other rows: name a mode for each.");
            case CurrentTimestamp _, CurrentTime _, LocalTimestamp _, LocalTime _ ->
                Optional.of("The time of day does not say the same each time: use current_date.");
            case Parameter _ -> Optional.of("A question mark can't be filled in here: list the values as a choice.");
            case FunctionCall call -> function(call).or(() -> children(call, bound));
            case DataType _ -> Optional.empty();
            case LambdaExpression lambda -> {
                Set<String> inside = new HashSet<>(bound);
                lambda.getArguments()
                        .forEach(argument -> inside.add(lower(argument.getName().getValue())));
                yield walk(lambda.getBody(), inside);
            }
            case DereferenceExpression field -> walk(field.getBase(), bound);
            case Identifier identifier -> {
                String name = lower(identifier.getValue());
                if (!bound.contains(name) && !columns.contains(name)) {
                    unknown.add(identifier.getValue());
                }
                yield Optional.empty();
            }
            default -> children(node, bound);
        };
    }

    private Optional<String> children(Node node, Set<String> bound) {
        return node.getChildren().stream()
                .map(child -> walk(child, bound))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> function(FunctionCall call) {
        String name = lower(call.getName().getSuffix());
        if (call.getName().getParts().size() > 1) {
            return Optional.of("It calls functions of Trino's own only, not " + call.getName() + ".");
        }
        if (call.getWindow().isPresent()) {
            return Optional.of("It looks at one row at a time: a window is not allowed.");
        }
        return NOT_THE_SAME_TWICE.contains(name)
                ? Optional.of(name + " does not say the same each time.")
                : Optional.empty();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
