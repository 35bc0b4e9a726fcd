package io.fondaco.engine.person;

import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.QualifiedName;
import java.util.List;
import java.util.Optional;

/**
 * One Trino cluster as one user sees it: a person, or a domain's publishing principal. Trino's own rules apply to every
 * call. Each throws {@link io.fondaco.engine.EngineError} where Trino does not do what was asked.
 */
public interface PersonEngine {

    /**
     * Checks a query without running it.
     *
     * @return Trino's own sentence, with line and column, why this user can't run it; empty where they can
     * @throws io.fondaco.engine.EngineError where Trino does not answer now, which says nothing of the query
     */
    Optional<String> whyNot(String query);

    /**
     * How Trino would run a query for this user, without its estimates: where a row filter or a column mask stands in the
     * way of one user and not of another, the two plans differ.
     */
    String plan(String query);

    /** The columns that a query gives, in order. */
    List<OutputColumn> output(String query);

    /**
     * The first rows of a query that the portal made; the limit is part of the statement. It is the portal's own, and no
     * use of whoever looks.
     */
    Rows firstRows(String query, int limit);

    /** The same of a query that this user typed: it is their use of whatever it reads, as from any other tool. */
    Rows tried(String query, int limit);

    /** Tables and views that this user may read and whose name has these words, in order of their names. */
    List<QualifiedName> readable(String words, int limit);

    /** One table or view with its columns, as this user may see them; empty where there is none for them. */
    Optional<HarvestedObject> look(QualifiedName object);
}
