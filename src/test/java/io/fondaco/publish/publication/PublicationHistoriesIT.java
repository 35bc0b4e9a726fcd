package io.fondaco.publish.publication;

import static io.fondaco.engine.name.QualifiedName.quoted;

import io.fondaco.engine.TrinoSession;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.testing.TrinoAlone;
import io.fondaco.testing.TrinoForTests;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;

/** Five of them against the real Trino; fifteen with {@code -Pthorough}. */
@QuarkusTest
@TestProfile(TrinoAlone.class)
class PublicationHistoriesIT extends PublicationHistories {

    @Override
    ByHand hand() {
        return new InTrino();
    }

    @Override
    int histories() {
        return Integer.getInteger("fondaco.histories.trino", 5);
    }

    @Override
    int longest() {
        return 36;
    }

    @Override
    Set<String> impossible() {
        return Set.of("a statement arrives late");
    }

    /** Five are too few for each rare action to find something to be done to. */
    @Override
    int floor() {
        return histories() / 15;
    }

    private static final class InTrino implements ByHand {

        private static final String BASE = HistoryWorld.BASE.sql();

        @Override
        public void begin() {
            run(
                    "CREATE SCHEMA IF NOT EXISTS lake.published_raw",
                    "CREATE SCHEMA IF NOT EXISTS lake.published AUTHORIZATION USER " + HistoryWorld.PUBLISHER,
                    "CREATE TABLE IF NOT EXISTS %s AS SELECT nationkey AS id, name FROM tpch.tiny.nation"
                            .formatted(BASE));
            right(true);
        }

        @Override
        public void define(QualifiedName view, String query, boolean invoker, String comment) {
            run("CREATE OR REPLACE VIEW %s COMMENT '%s' SECURITY %s AS %s"
                    .formatted(view.sql(), comment.replace("'", "''"), invoker ? "INVOKER" : "DEFINER", query));
        }

        @Override
        public void drop(QualifiedName view) {
            run("DROP VIEW IF EXISTS " + view.sql());
        }

        @Override
        public void right(boolean given) {
            run((given
                            ? "GRANT SELECT ON %s TO USER %s WITH GRANT OPTION"
                            : "REVOKE GRANT OPTION FOR SELECT ON %s FROM USER %s")
                    .formatted(BASE, HistoryWorld.PUBLISHER));
        }

        @Override
        public void revoke(QualifiedName view, String user) {
            run("REVOKE SELECT ON %s FROM USER %s".formatted(view.sql(), quoted(user)));
        }

        @Override
        public void letGo() {
            // nothing is held up
        }

        @Override
        public boolean holdBack() {
            return false;
        }

        private static void run(String... statements) {
            try (TrinoSession admin = TrinoForTests.admin()) {
                List.of(statements).forEach(admin::run);
            }
        }
    }
}
