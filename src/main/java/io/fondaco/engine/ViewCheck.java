package io.fondaco.engine;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlReferences;
import io.fondaco.engine.sql.SqlSession;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.CreateView;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether others than its owner can read a view. Trino itself tells it of other people's views: to them the portal's own
 * user is a stranger, so that the owner's right to pass on is checked. Of a view that the portal's own user owns it
 * checks only whether that user can read it, so there the right to pass on is looked up; and in a view with
 * {@code SECURITY INVOKER} everybody needs a right of their own on what it stands on.
 */
final class ViewCheck {

    private record Definition(boolean invoker, Set<QualifiedName> bases) {}

    private record Right(String grantee, String granteeType, String privilege, boolean passable) {

        boolean reads() {
            return privilege.equals("SELECT");
        }

        boolean isOf(String name) {
            return granteeType.equals("USER") && grantee.equals(name);
        }

        boolean isOfRole() {
            return granteeType.equals("ROLE");
        }
    }

    private final TrinoSession session;
    private final String cluster;
    private final String user;
    private final Predicate<QualifiedName> keepsGrants;

    ViewCheck(TrinoSession session, String cluster, String user, Predicate<QualifiedName> keepsGrants) {
        this.session = session;
        this.cluster = cluster;
        this.user = user;
        this.keepsGrants = keepsGrants;
    }

    /** Why they can't, in Trino's words or like them; empty where they can. */
    Optional<String> obstacle(QualifiedName view) {
        try {
            session.run("EXPLAIN (TYPE VALIDATE) SELECT * FROM " + view.sql());
        } catch (EngineError e) {
            return e.kind() == Kind.REFUSED || e.kind() == Kind.FAILED ? Optional.of(e.getMessage()) : unlessSilent(e);
        }
        return inDefinition(view, new HashSet<>());
    }

    private Optional<String> inDefinition(QualifiedName view, Set<QualifiedName> looked) {
        if (!looked.add(view)) {
            return Optional.empty();
        }
        Definition definition = definition(view);
        if (definition.invoker()) {
            return definition.bases().stream()
                    .filter(base -> keepsGrants.test(base) && !everybodyReads(base))
                    .findFirst()
                    .map(base -> "The view is SECURITY INVOKER: each reader needs SELECT on %s".formatted(base));
        }
        if (!ownedByPortal(view)) {
            return Optional.empty();
        }
        for (QualifiedName base : definition.bases()) {
            if (onlyReads(base)) {
                return Optional.of("View owner '%s' cannot create view that selects from %s".formatted(user, base));
            }
            Optional<String> below = inDefinition(base, looked);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** What a view is made of; nothing for a table, a materialized view, and what this user may not look into. */
    private Definition definition(QualifiedName view) {
        try {
            return session.read("SHOW CREATE VIEW " + view.sql(), row -> row.getString(1)).stream()
                    .findFirst()
                    .map(sql -> parsed(sql, view))
                    .orElse(new Definition(false, Set.of()));
        } catch (EngineError e) {
            unlessSilent(e);
            return new Definition(false, Set.of());
        }
    }

    private Definition parsed(String sql, QualifiedName view) {
        try {
            boolean invoker = new SqlParser().createStatement(sql) instanceof CreateView create
                    && create.getSecurity()
                            .filter(CreateView.Security.INVOKER::equals)
                            .isPresent();
            SqlSession session = new SqlSession(cluster, view.catalog(), view.schema());
            return new Definition(invoker, SqlReferences.of(sql, session).reads());
        } catch (ParsingException e) {
            return new Definition(false, Set.of());
        }
    }

    /** Who makes a view holds all of it, with the right to pass it on. */
    private boolean ownedByPortal(QualifiedName view) {
        return rights(view).stream()
                        .filter(right -> right.isOf(user) && right.passable())
                        .map(Right::privilege)
                        .distinct()
                        .count()
                == Privilege.values().length;
    }

    /** Holds SELECT, but without the right to pass it on. */
    private boolean onlyReads(QualifiedName base) {
        List<Right> select = rights(base).stream().filter(Right::reads).toList();
        return select.stream().anyMatch(right -> right.isOf(user))
                && select.stream().noneMatch(right -> right.passable() && (right.isOf(user) || right.isOfRole()));
    }

    private boolean everybodyReads(QualifiedName base) {
        return rights(base).stream()
                .anyMatch(right ->
                        right.reads() && right.isOfRole() && right.grantee().equalsIgnoreCase("public"));
    }

    private List<Right> rights(QualifiedName object) {
        String sql = """
                SELECT grantee, grantee_type, privilege_type, is_grantable FROM %s.information_schema.table_privileges
                WHERE table_schema = ? AND table_name = ?
                """.formatted(quoted(object.catalog()));
        return session.read(
                sql,
                row -> new Right(row.getString(1), row.getString(2), row.getString(3), "YES".equals(row.getString(4))),
                object.schema(),
                object.object());
    }

    private static Optional<String> unlessSilent(EngineError error) {
        if (error.kind() == Kind.UNREACHABLE || error.kind() == Kind.TOO_SLOW) {
            throw error;
        }
        return Optional.empty();
    }
}
