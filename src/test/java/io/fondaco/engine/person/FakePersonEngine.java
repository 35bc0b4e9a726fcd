package io.fondaco.engine.person;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlReferences;
import io.fondaco.engine.sql.SqlSession;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.Statement;
import io.trino.sql.tree.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fake Trino in one user's name: it knows SELECT from one table, of all or of named columns; anything else it
 * refuses or, as an expression, calls a varchar.
 */
public final class FakePersonEngine implements PersonEngine {

    private final FakeEngine engine;
    private final String user;
    private final FakePersonEngines world;

    FakePersonEngine(FakeEngine engine, String user, FakePersonEngines world) {
        this.engine = engine;
        this.user = user;
        this.world = world;
    }

    @Override
    public Optional<String> whyNot(String query) {
        try {
            if (query.contains("\nJOIN ") || query.contains("FROM (")) {
                checkName();
                joined(query);
                return Optional.empty();
            }
            output(query);
            return Optional.empty();
        } catch (EngineError e) {
            if (e.inDoubt() || e.kind() == Kind.NOT_IN_NAME) {
                throw e;
            }
            return Optional.of(e.getMessage());
        }
    }

    @Override
    public String plan(String query) {
        whyNot(query).ifPresent(why -> {
            throw new EngineError(Kind.REFUSED, why);
        });
        SqlSession anywhere = new SqlSession(QualifiedName.MAIN_CLUSTER, "lake", "nowhere");
        return SqlReferences.of(query, anywhere).reads().stream()
                .map(name -> (world.hiddenFrom(user).contains(name) ? "ScanFilter " : "TableScan ") + name)
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** Of a join, or a query over another one, it only looks whether the tables are there and may be read. */
    private void joined(String query) {
        SqlSession anywhere = new SqlSession(QualifiedName.MAIN_CLUSTER, "lake", "nowhere");
        for (QualifiedName name : SqlReferences.of(query, anywhere).reads()) {
            if (engine.look(name).isEmpty()) {
                throw new EngineError(Kind.MISSING, "Table '%s' does not exist".formatted(name));
            }
            if (!reads(name)) {
                throw refused(name);
            }
        }
    }

    @Override
    public List<OutputColumn> output(String query) {
        checkName();
        QuerySpecification select = parsed(query);
        HarvestedObject from = from(select);
        List<OutputColumn> columns = new ArrayList<>();
        for (SelectItem item : select.getSelect().getSelectItems()) {
            switch (item) {
                case AllColumns _ -> from.columns().forEach(column -> columns.add(of(from, column, column.name())));
                case SingleColumn column -> columns.add(single(from, column));
                default -> throw new IllegalArgumentException(item.toString());
            }
        }
        return columns;
    }

    private static OutputColumn single(HarvestedObject from, SingleColumn item) {
        Expression expression = item.getExpression();
        String name = item.getAlias().map(Identifier::getValue).orElse(expression.toString());
        if (!(expression instanceof Identifier identifier)) {
            return new OutputColumn(name, "varchar", Optional.empty());
        }
        return from.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(identifier.getValue()))
                .findFirst()
                .map(column -> of(from, column, name))
                .orElseThrow(() -> missing(item, "Column '%s' cannot be resolved".formatted(identifier.getValue())));
    }

    private static OutputColumn of(HarvestedObject from, HarvestedColumn column, String name) {
        return new OutputColumn(name, column.type(), Optional.of(from.name()));
    }

    private static EngineError missing(io.trino.sql.tree.Node at, String what) {
        String where = at.getLocation()
                .map(location -> "line %d:%d: ".formatted(location.getLineNumber(), location.getColumnNumber()))
                .orElse("");
        return new EngineError(Kind.MISSING, where + what);
    }

    private static QuerySpecification parsed(String query) {
        try {
            Statement statement = new SqlParser().createStatement(QueryText.alone(query));
            if (statement instanceof Query parsed && parsed.getQueryBody() instanceof QuerySpecification select) {
                return select;
            }
            throw new EngineError(Kind.FAILED, "This is not one SELECT.");
        } catch (ParsingException e) {
            throw new EngineError(Kind.FAILED, e.getMessage());
        }
    }

    private HarvestedObject from(QuerySpecification select) {
        Table table = select.getFrom().map(Table.class::cast).orElseThrow();
        QualifiedName name = QualifiedName.parse(table.getName().toString());
        HarvestedObject object =
                engine.look(name).orElseThrow(() -> missing(table, "Table '%s' does not exist".formatted(name)));
        if (!reads(name)) {
            throw refused(name);
        }
        return object;
    }

    private static EngineError refused(QualifiedName name) {
        return new EngineError(
                Kind.REFUSED, "Access Denied: Cannot select from table %s.%s".formatted(name.schema(), name.object()));
    }

    private boolean reads(QualifiedName name) {
        return user.isEmpty()
                || !engine.keepsGrants(name).orElse(true)
                || engine.privileges(name, user).contains(Privilege.SELECT);
    }

    @Override
    public Rows tried(String query, int limit) {
        world.wasTried(query);
        return rows(query, limit);
    }

    @Override
    public Rows firstRows(String query, int limit) {
        world.wasLookedAt(query);
        return rows(query, limit);
    }

    private Rows rows(String query, int limit) {
        List<OutputColumn> columns = output(query);
        Rows all = world.rows(from(parsed(query)).name());
        return new Rows(columns, all.values().stream().limit(limit).toList());
    }

    @Override
    public List<QualifiedName> readable(String words, int limit) {
        checkName();
        return engine.objects().stream()
                .map(HarvestedObject::name)
                .filter(this::reads)
                .filter(name -> List.of(words.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                        .allMatch(name.toString()::contains))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<HarvestedObject> look(QualifiedName object) {
        checkName();
        return engine.look(object).filter(found -> reads(object));
    }

    private void checkName() {
        engine.objects();
        if (world.refused() && !user.isEmpty()) {
            throw new EngineError(
                    Kind.NOT_IN_NAME, "Access Denied: User admin cannot impersonate user %s".formatted(user));
        }
    }
}
