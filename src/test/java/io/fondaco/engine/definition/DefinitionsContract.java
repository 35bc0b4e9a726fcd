package io.fondaco.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.engine.Engine;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.DefinitionStatement.Comment;
import io.fondaco.engine.definition.DefinitionStatement.CommentOnColumn;
import io.fondaco.engine.definition.DefinitionStatement.CreateMaterializedView;
import io.fondaco.engine.definition.DefinitionStatement.CreateView;
import io.fondaco.engine.definition.DefinitionStatement.Drop;
import io.fondaco.engine.name.QualifiedName;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal relies on when it makes views, of the real Trino and of the fake alike. */
abstract class DefinitionsContract {

    static final QualifiedName BASE = QualifiedName.parse("lake.define_raw.readings");
    static final QualifiedName VIEW = QualifiedName.parse("lake.define.readings");
    static final QualifiedName KEPT = QualifiedName.parse("iceberg.define.readings");
    static final String PUBLISHER = "pub_define";

    abstract Definitions definitions();

    abstract Engine engine();

    /** A table with {@code id bigint, name varchar(25)}, which the publisher may read and hand on; the publisher's schemas. */
    abstract void makeBase();

    /** A view of the portal's own user, who makes it with its roles. */
    abstract void makeAsAdmin(QualifiedName view);

    @BeforeEach
    void begin() {
        makeBase();
        definitions().send(new Drop(VIEW, DefinitionKind.VIEW), PUBLISHER);
        definitions().send(new Drop(VIEW.inner(), DefinitionKind.VIEW), PUBLISHER);
        definitions().send(new Drop(KEPT, DefinitionKind.MATERIALIZED_VIEW), PUBLISHER);
    }

    private void send(DefinitionStatement statement) {
        definitions().send(statement, PUBLISHER);
    }

    private Definition seen(QualifiedName object) {
        return definitions().seen(object).orElseThrow().definition().ownedBy(PUBLISHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, name FROM lake.define_raw.readings",
                "select ID, \"name\" from \"lake\".\"define_raw\".\"readings\" -- with a comment",
                "SELECT *\n  FROM lake.define_raw.readings r\n WHERE r.name <> 'it''s' AND (id > 1 OR id BETWEEN 3 AND 4)",
                "SELECT CAST(id AS decimal(10,2)) AS price, name \"Two words\" FROM lake.define_raw.readings",
                "SELECT id, count(*) OVER (PARTITION BY name ORDER BY id DESC) n FROM lake.define_raw.readings",
                "WITH some AS (SELECT id FROM lake.define_raw.readings) SELECT id FROM some ORDER BY 1 LIMIT 3",
                "SELECT CASE WHEN id IS NULL THEN 0 ELSE 1 END a, id + 1 b, -id c FROM lake.define_raw.readings",
                "SELECT name, max_by(id, name) FILTER (WHERE id > 0) m FROM lake.define_raw.readings GROUP BY 1 HAVING true",
                "SELECT DATE '2026-01-01' d, TIMESTAMP '2026-01-01 10:00:00' t, INTERVAL '1' DAY i, X'1F' x, 1e3 e, 1.50 f"
                        + " FROM lake.define_raw.readings",
                "SELECT element_at(ARRAY[id, 2], 1) a, transform(ARRAY[1], x -> x + 1) l FROM lake.define_raw.readings",
                "SELECT r.id FROM lake.define_raw.readings r LEFT JOIN lake.define_raw.readings s ON r.id = s.id"
                        + " CROSS JOIN UNNEST(ARRAY[1, 2]) AS t (n)"
            })
    void aViewIsGivenBackInTheFormInWhichItIsCompared(String query) {
        CreateView create = new CreateView(VIEW, query, false, "It's \"read\"\nin two lines");

        send(create);

        assertThat(seen(VIEW)).isEqualTo(create.after(null));
        assertThat(seen(VIEW).text(VIEW)).isEqualTo(create.after(null).text(VIEW));
    }

    @Test
    void whoMakesAViewOwnsItAndItsColumnsAreSeenWithTypes() {
        send(new CreateView(VIEW, "SELECT id, name FROM " + BASE, false, null));

        SeenDefinition seen = definitions().seen(VIEW).orElseThrow();

        assertThat(seen.definition().owner()).isEqualTo(PUBLISHER);
        assertThat(seen.columns()).extracting(HarvestedColumn::name).containsExactly("id", "name");
        assertThat(seen.columns()).extracting(HarvestedColumn::type).containsExactly("bigint", "varchar(25)");
    }

    @Test
    void commentsAreSeenAndTakeTheGrantsAway() {
        send(new CreateView(VIEW, "SELECT id, name FROM " + BASE, false, null));
        engine().grant(VIEW, "ada", Set.of(Privilege.SELECT));

        send(new Comment(VIEW, DefinitionKind.VIEW, "Readings"));
        send(new CommentOnColumn(VIEW, DefinitionKind.VIEW, "id", "It's the key"));

        assertThat(seen(VIEW).comment()).isEqualTo("Readings");
        assertThat(seen(VIEW).meanings()).isEqualTo(Map.of("id", "It's the key"));
        assertThat(engine().privileges(VIEW, "ada")).isEmpty();

        send(new CommentOnColumn(VIEW, DefinitionKind.VIEW, "id", null));
        send(new Comment(VIEW, DefinitionKind.VIEW, null));
        assertThat(seen(VIEW).meanings()).isEmpty();
        assertThat(seen(VIEW).comment()).isNull();
    }

    @Test
    void aReplacedViewHasNeitherGrantsNorCommentsOfColumns() {
        send(new CreateView(VIEW, "SELECT id, name FROM " + BASE, false, "Readings"));
        send(new CommentOnColumn(VIEW, DefinitionKind.VIEW, "id", "The key"));
        engine().grant(VIEW, "ada", Set.of(Privilege.SELECT));

        send(new CreateView(VIEW, "SELECT id FROM " + BASE, false, "Readings"));

        assertThat(seen(VIEW).meanings()).isEmpty();
        assertThat(engine().privileges(VIEW, "ada")).isEmpty();
    }

    @Test
    void anInnerViewIsReplacedAndTheOuterOneKeepsItsGrants() {
        send(new CreateView(VIEW.inner(), "SELECT id, name FROM " + BASE, false, null));
        send(new CreateView(VIEW, "SELECT id FROM " + VIEW.inner(), false, "Readings"));
        engine().grant(VIEW, "ada", Set.of(Privilege.SELECT));
        Definition before = seen(VIEW);

        send(new CreateView(VIEW.inner(), "SELECT id, 'x' AS name FROM " + BASE, false, null));

        assertThat(engine().privileges(VIEW, "ada")).containsExactly(Privilege.SELECT);
        assertThat(seen(VIEW)).isEqualTo(before);
    }

    @Test
    void whatMayNotBeReadIsNotPublished() {
        assertThatThrownBy(() ->
                        definitions().send(new CreateView(VIEW, "SELECT id FROM " + BASE, false, null), "pub_stranger"))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.REFUSED));
    }

    @Test
    void aQueryOverNothingIsRefused() {
        assertThatThrownBy(() -> send(new CreateView(VIEW, "SELECT id FROM lake.define_raw.absent", false, null)))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.MISSING));
    }

    @Test
    void oneThatReadsWithEachReadersRightsIsKnownAsSuch() {
        send(new CreateView(VIEW, "SELECT id FROM " + BASE, true, null));

        assertThat(seen(VIEW).invoker()).isTrue();
    }

    @Test
    void aTableIsSeenAsOneAndNothingAsNothing() {
        definitions().annotate(new Comment(BASE, DefinitionKind.TABLE, "Raw readings"));
        definitions().annotate(new CommentOnColumn(BASE, DefinitionKind.TABLE, "id", "The key"));

        Definition table = seen(BASE);

        assertThat(table.kind()).isEqualTo(DefinitionKind.TABLE);
        assertThat(table.comment()).isEqualTo("Raw readings");
        assertThat(table.meanings()).isEqualTo(Map.of("id", "The key"));
        assertThat(engine().privileges(BASE, PUBLISHER)).containsExactly(Privilege.SELECT);
        assertThat(definitions().seen(VIEW)).isEmpty();
    }

    @Test
    void aViewDoesNotTakeTheNameOfATable() {
        assertThatThrownBy(() -> definitions().send(new CreateView(BASE, "SELECT 1 x", false, null), "admin"))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.FAILED));
    }

    @Test
    void aDropIsSilentWhereNothingIsThere() {
        send(new CreateView(VIEW, "SELECT id FROM " + BASE, false, null));

        send(new Drop(VIEW, DefinitionKind.VIEW));
        send(new Drop(VIEW, DefinitionKind.VIEW));

        assertThat(definitions().seen(VIEW)).isEmpty();
    }

    @Test
    void aMaterializedViewIsMadeCommentedAndRefreshed() {
        CreateMaterializedView create = new CreateMaterializedView(KEPT, "SELECT id, name FROM " + BASE, "Kept");
        CommentOnColumn comment = new CommentOnColumn(KEPT, DefinitionKind.MATERIALIZED_VIEW, "id", "The key");

        send(create);
        send(comment);
        definitions().refresh(KEPT, PUBLISHER, Duration.ofMinutes(2));

        assertThat(seen(KEPT)).isEqualTo(comment.after(create.after(null)));
    }

    @Test
    void notEveryCatalogKeepsMaterializedViews() {
        assertThatThrownBy(() -> send(new CreateMaterializedView(VIEW, "SELECT id FROM " + BASE, null)))
                .isInstanceOfSatisfying(
                        EngineError.class, e -> assertThat(e.kind()).isEqualTo(EngineError.Kind.UNSUPPORTED));
    }

    @Test
    void aViewBecomesTheirsByAWordOfThePortalAndTheirReplacement() {
        makeAsAdmin(VIEW);
        assertThat(definitions().seen(VIEW).orElseThrow().definition().owner()).isEqualTo("admin");

        definitions().handOver(VIEW, PUBLISHER);
        send(new CreateView(VIEW, "SELECT 2 x", false, null));

        assertThat(definitions().seen(VIEW).orElseThrow().definition().owner()).isEqualTo(PUBLISHER);
    }
}
