package io.fondaco.publish.making;

import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.definition.DefinitionStatement.Comment;
import io.fondaco.engine.definition.DefinitionStatement.CommentOnColumn;
import io.fondaco.engine.definition.DefinitionStatement.CreateMaterializedView;
import io.fondaco.engine.definition.DefinitionStatement.CreateView;
import io.fondaco.engine.definition.DefinitionStatement.Drop;
import io.fondaco.engine.definition.DefinitionStatement.HandOver;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent next so that Trino holds an object as wanted. A view is made in two layers: an inner one with the
 * query, and before it one that names its columns, which readers read. As long as the columns stay, only the inner one is
 * replaced, and nobody loses a grant.
 */
public final class MakingSteps {

    private record ColumnShape(String name, String type) {}

    private final WantedObject wanted;
    private final MadeObject made;

    private MakingSteps(WantedObject wanted, MadeObject made) {
        this.wanted = wanted;
        this.made = made;
    }

    /** The next step; empty where all is as wanted. */
    public static Optional<Step> next(WantedObject wanted, MadeObject made) {
        return new MakingSteps(wanted, made).next();
    }

    /** The next step towards nothing of the portal's being there; empty where that is so. */
    public static Optional<Step> toNothing(
            MadeObject made, String principal, boolean outerIsOurs, boolean innerIsOurs) {
        return made.outer()
                .filter(seen -> outerIsOurs)
                .map(seen -> dropped(made.object(), seen, principal))
                .or(() -> made.inner()
                        .filter(seen -> innerIsOurs)
                        .map(seen -> dropped(made.object().inner(), seen, principal)));
    }

    /** Only its owner may drop a view: who takes somebody's over gets it first. */
    private static Step dropped(QualifiedName object, SeenDefinition seen, String principal) {
        DefinitionStatement drop = new Drop(object, seen.definition().kind());
        return seen.definition().owner() == null
                ? Step.of(drop)
                : new Step(object, List.of(new HandOver(object, principal), drop));
    }

    private Optional<Step> next() {
        Optional<SeenDefinition> other =
                made.outer().filter(seen -> seen.definition().kind() != wanted.kind());
        if (other.isPresent()) {
            return other.map(seen -> dropped(made.object(), seen, wanted.principal()));
        }
        return wanted.isLayered() ? inner().or(this::outer) : single();
    }

    private Optional<Step> inner() {
        Definition query = Definition.view(wanted.query(), null, Map.of());
        return holds(made.inner(), query)
                ? Optional.empty()
                : Optional.of(Step.of(new CreateView(made.object().inner(), wanted.query(), false, null)));
    }

    private static boolean holds(Optional<SeenDefinition> seen, Definition definition) {
        return seen.map(SeenDefinition::definition).filter(definition::equals).isPresent();
    }

    private Optional<Step> outer() {
        List<HarvestedColumn> columns = made.inner().orElseThrow().columns();
        String query = "SELECT %s FROM %s"
                .formatted(
                        columns.stream()
                                .map(column -> QualifiedName.quoted(column.name()))
                                .collect(Collectors.joining(", ")),
                        made.object().inner().sql());
        Definition target = Definition.view(query, wanted.comment(), meanings(columns));
        boolean stands = made.outer()
                .filter(seen -> seen.definition().differsInCommentsOnly(target)
                        && shape(seen.columns()).equals(shape(columns)))
                .isPresent();
        return stands ? comments(target) : Optional.of(outerAnew(target));
    }

    private Step outerAnew(Definition target) {
        List<DefinitionStatement> statements = new ArrayList<>();
        statements.add(new CreateView(made.object(), target.query(), false, target.comment()));
        target.meanings()
                .forEach((column, meaning) ->
                        statements.add(new CommentOnColumn(made.object(), target.kind(), column, meaning)));
        return new Step(made.object(), statements);
    }

    private static List<ColumnShape> shape(List<HarvestedColumn> columns) {
        return columns.stream()
                .map(column -> new ColumnShape(column.name(), column.type()))
                .toList();
    }

    /** Those of columns that are there: Trino refuses a comment on any other. */
    private Map<String, String> meanings(List<HarvestedColumn> columns) {
        Map<String, String> meanings = new TreeMap<>(wanted.meanings());
        meanings.keySet().retainAll(columns.stream().map(HarvestedColumn::name).collect(Collectors.toSet()));
        return meanings;
    }

    private Optional<Step> single() {
        boolean materialized = wanted.kind() == DefinitionKind.MATERIALIZED_VIEW;
        Optional<SeenDefinition> stands = made.outer().filter(seen -> holdsQuery(seen.definition(), materialized));
        if (stands.isEmpty()) {
            return Optional.of(Step.of(
                    materialized
                            ? new CreateMaterializedView(made.object(), wanted.query(), wanted.comment())
                            : new CreateView(made.object(), wanted.query(), true, wanted.comment())));
        }
        Definition target = stands.get()
                .definition()
                .withComment(wanted.comment())
                .withMeanings(meanings(stands.get().columns()));
        return comments(target);
    }

    /** The comment of a materialized view can't be set later: another one is another view. */
    private boolean holdsQuery(Definition seen, boolean materialized) {
        return seen.query().equals(wanted.query())
                && seen.invoker() == wanted.invoker()
                && seen.owner() == null
                && (!materialized || Objects.equals(seen.comment(), wanted.comment()));
    }

    private Optional<Step> comments(Definition target) {
        Definition now = made.outer().orElseThrow().definition();
        List<DefinitionStatement> statements = new ArrayList<>();
        if (!Objects.equals(now.comment(), target.comment())) {
            statements.add(new Comment(made.object(), target.kind(), target.comment()));
        }
        TreeSet<String> columns = new TreeSet<>(now.meanings().keySet());
        columns.addAll(target.meanings().keySet());
        for (String column : columns) {
            @Nullable String meaning = target.meanings().get(column);
            if (!Objects.equals(now.meanings().get(column), meaning)) {
                statements.add(new CommentOnColumn(made.object(), target.kind(), column, meaning));
            }
        }
        return statements.isEmpty() ? Optional.empty() : Optional.of(new Step(made.object(), statements));
    }
}
