package io.fondaco.product.standard;

import io.fondaco.engine.sql.SelectCheck;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.RefreshTimes;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.SourceFile;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The queries beside a product's contracts: {@code x.sql} makes the object that {@code x.odcs.yaml} describes. */
final class QueryFiles {

    private static final int KIND = 100;
    private static final int MOST = 20;
    private static final int SCHEDULE = 120;

    private final Map<String, SourceFile> byName;
    private final Set<String> used = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    QueryFiles(List<SourceFile> files) {
        this.byName =
                files.stream().collect(Collectors.toMap(SourceFile::name, Function.identity(), (one, other) -> one));
    }

    /** How the object of this contract is made; empty where there is no query for it, since somebody else makes it. */
    Optional<ObjectDefinition> definition(SourceFile contract, YamlField object, String cluster) {
        String name = ProductFiles.queryOf(contract.name());
        CustomProperties custom = CustomProperties.of(object);
        YamlField security = custom.value("security");
        YamlField refresh = custom.value("refresh");
        SourceFile query = byName.get(name);
        if (query == null) {
            refuseWithoutQuery(security, name);
            refuseWithoutQuery(refresh, name);
            return Optional.empty();
        }
        used.add(name);
        ObjectKind kind = kind(object.at("physicalType"));
        if (query.text().isBlank()) {
            object.problem("The query in " + name + " is empty.");
        } else {
            check(query, cluster);
        }
        if (kind == ObjectKind.VIEW && refresh.isPresent()) {
            refresh.problem("A view is never refreshed: this belongs to a materialized view.");
        }
        if (refresh.isPresent()
                && refresh.name(SCHEDULE).flatMap(RefreshTimes::of).isEmpty()) {
            refresh.problem("A schedule is a cron expression of five fields, such as 0 5 * * * for five o'clock UTC.");
        }
        if (kind == ObjectKind.MATERIALIZED_VIEW && security.isPresent()) {
            security.problem("A materialized view is always made with the rights of its owner.");
        }
        return Optional.of(new ObjectDefinition(
                kind,
                query.text(),
                FieldValues.word(security, SecurityMode.class).orElse(SecurityMode.DEFINER),
                refresh.name(SCHEDULE).orElse(null)));
    }

    private void check(SourceFile query, String cluster) {
        SelectCheck.of(query.text(), cluster).flaws().stream()
                .limit(MOST)
                .map(flaw -> new Problem(
                        query.path(),
                        flaw.place().line(),
                        "column " + flaw.place().column(),
                        flaw.sentence()))
                .forEach(problems::add);
    }

    private static void refuseWithoutQuery(YamlField field, String file) {
        if (field.isPresent()) {
            field.problem("This says how the portal makes the object: put its query into " + file + ".");
        }
    }

    private static ObjectKind kind(YamlField field) {
        String written =
                field.name(KIND).orElse("view").toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        for (ObjectKind kind : ObjectKind.values()) {
            if (kind.words().equals(written)) {
                return kind;
            }
        }
        field.problem("A query makes a view or a materialized view, found " + written + ".");
        return ObjectKind.VIEW;
    }

    /** What is wrong with the queries that make something. */
    List<Problem> problems() {
        return problems.stream().distinct().toList();
    }

    /** Queries that make nothing. */
    List<Problem> unused() {
        return byName.values().stream()
                .filter(file -> !used.contains(file.name()))
                .map(SourceFile::path)
                .sorted()
                .map(path -> new Problem(
                        path, 1, "", "No contract beside this query has its name, or no output port names it."))
                .toList();
    }
}
