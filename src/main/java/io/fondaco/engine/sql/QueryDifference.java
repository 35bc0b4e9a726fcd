package io.fondaco.engine.sql;

import io.trino.sql.ExpressionFormatter;
import io.trino.sql.SqlFormatter;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.NodeLocation;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Statement;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What changes for readers between two queries of the same view, as far as their texts tell it. */
public enum QueryDifference {
    /** None but spaces, comments and the case of words. */
    NONE,
    /** The newer one asks for more of each row: some rows are gone. */
    TIGHTER,
    /** The newer one asks for less of each row: there are more of them. */
    LOOSER,
    /** Something else; which rows and values come out of it can't be told from the text. */
    OTHER;

    /**
     * A query without its filter, and what the filter asks for.
     *
     * @param conditions each of which a row must fulfil
     */
    private record Parts(String rest, Set<String> conditions) {

        private static final NodeLocation ANYWHERE = new NodeLocation(1, 1);

        static Optional<Parts> of(Query query) {
            return query.getQueryBody() instanceof QuerySpecification body
                    ? Optional.of(of(query, body))
                    : Optional.empty();
        }

        private static Parts of(Query query, QuerySpecification body) {
            Set<String> conditions = new HashSet<>();
            body.getWhere().ifPresent(where -> collect(where, conditions));
            QuerySpecification without = new QuerySpecification(
                    ANYWHERE,
                    body.getSelect(),
                    body.getFrom(),
                    Optional.empty(),
                    body.getGroupBy(),
                    body.getHaving(),
                    body.getWindows(),
                    body.getOrderBy(),
                    body.getOffset(),
                    body.getLimit());
            Query rest = new Query(
                    ANYWHERE,
                    query.getSessionProperties(),
                    query.getFunctions(),
                    query.getWith(),
                    without,
                    query.getOrderBy(),
                    query.getOffset(),
                    query.getLimit());
            return new Parts(SqlFormatter.formatSql(rest), conditions);
        }

        private static void collect(Expression where, Set<String> conditions) {
            if (where instanceof LogicalExpression and && and.getOperator() == LogicalExpression.Operator.AND) {
                and.getTerms().forEach(term -> collect(term, conditions));
            } else {
                conditions.add(ExpressionFormatter.formatExpression(where));
            }
        }
    }

    /** Compares two texts; of one that is no SQL nothing is known. */
    public static QueryDifference between(String before, String now) {
        try {
            return between(new SqlParser().createStatement(before), new SqlParser().createStatement(now));
        } catch (RuntimeException | StackOverflowError e) {
            return before.equals(now) ? NONE : OTHER;
        }
    }

    private static QueryDifference between(Statement before, Statement now) {
        if (SqlFormatter.formatSql(before).equals(SqlFormatter.formatSql(now))) {
            return NONE;
        }
        Optional<Parts> then = before instanceof Query query ? Parts.of(query) : Optional.empty();
        Optional<Parts> next = now instanceof Query query ? Parts.of(query) : Optional.empty();
        if (then.isEmpty()
                || next.isEmpty()
                || !then.get().rest().equals(next.get().rest())) {
            return OTHER;
        }
        if (next.get().conditions().containsAll(then.get().conditions())) {
            return TIGHTER;
        }
        return then.get().conditions().containsAll(next.get().conditions()) ? LOOSER : OTHER;
    }
}
