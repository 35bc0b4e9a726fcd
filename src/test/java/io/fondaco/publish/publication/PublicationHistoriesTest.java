package io.fondaco.publish.publication;

import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.HarvestedColumn;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.definition.CanonicalQuery;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fifty of them against the engine in memory; three hundred with {@code -Pthorough}. */
@QuarkusTest
class PublicationHistoriesTest extends PublicationHistories {

    private static final int HISTORIES = Integer.getInteger("fondaco.histories", 50);

    @Inject
    FakeEngine engine;

    @Override
    ByHand hand() {
        return new InMemory(engine);
    }

    @Override
    int histories() {
        return HISTORIES;
    }

    @Override
    int longest() {
        return 20;
    }

    @Override
    int floor() {
        return Math.max(1, HISTORIES / 20);
    }

    private record InMemory(FakeEngine engine) implements ByHand {

        @Override
        public void begin() {
            engine.create(new HarvestedObject(
                    HistoryWorld.BASE,
                    "TABLE",
                    null,
                    List.of(
                            new HarvestedColumn("id", "bigint", 1, null),
                            new HarvestedColumn("name", "varchar(25)", 2, null))));
            right(true);
        }

        @Override
        public void define(QualifiedName view, String query, boolean invoker, String comment) {
            // As Trino does: what it could not analyse is not made.
            if (!engine.has(HistoryWorld.BASE)) {
                return;
            }
            engine.define(
                    view,
                    ADMIN,
                    new Definition(DefinitionKind.VIEW, CanonicalQuery.of(query), invoker, comment, Map.of(), null));
        }

        @Override
        public void drop(QualifiedName view) {
            engine.drop(view);
        }

        @Override
        public void right(boolean given) {
            engine.giveByHand(
                    HistoryWorld.BASE,
                    Grantee.user(HistoryWorld.PUBLISHER),
                    given ? Set.of(Privilege.SELECT) : Set.of(),
                    true);
        }

        @Override
        public void revoke(QualifiedName view, String user) {
            engine.giveByHand(view, Grantee.user(user), Set.of(), false);
        }

        @Override
        public void letGo() {
            engine.delays().letGo();
        }

        @Override
        public boolean holdBack() {
            engine.delays().holdBack();
            return true;
        }
    }
}
