package io.fondaco.access.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.access.rule.WrittenRules.Written;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.Held;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.CatalogName;
import io.fondaco.engine.name.Grantee;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.OutputColumn;
import io.fondaco.engine.person.PersonEngine;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.person.Rows;
import io.fondaco.engine.rule.Right;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProbedRulesTest {

    private static final QualifiedName TABLE = QualifiedName.parse("iceberg.retail.nations");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Held SELECT = Held.plainly(Set.of(Privilege.SELECT));
    private static final Held PASSES_ON = Held.passable(Set.of(Privilege.SELECT));

    private final Book book = new Book();
    private final Trino trino = new Trino();
    private final PersonEngines people = new PersonEngines((cluster, user) -> trino.as(user));
    private final ProbedRules rules = new ProbedRules("main", book, Set.of("pub_weather"), people);

    @Test
    void itIsWrittenOnceForWhatStandsInItAsWanted() {
        book.wanted = Set.of(new Right(TABLE, "ada"), new Right(TABLE, "ben"));

        rules.want(TABLE, "ada", SELECT);
        rules.want(TABLE, "ben", SELECT);
        rules.want(TABLE, "eve", Held.NOTHING);
        assertThat(book.writes).isEqualTo(1);

        book.wanted = Set.of(new Right(TABLE, "ada"));
        rules.want(TABLE, "ben", Held.NOTHING);
        assertThat(book.writes).isEqualTo(2);
    }

    @Test
    void whoMayBuildOnItIsWrittenSoAndSeenByReading() {
        book.wanted = Set.of(new Right(TABLE, "pub_retail"));
        rules.want(TABLE, "pub_retail", SELECT);
        book.wanted = Set.of(new Right(TABLE, "pub_retail", true));
        rules.want(TABLE, "pub_retail", PASSES_ON);
        assertThat(book.writes).isEqualTo(2);

        assertThat(rules.look(TABLE, "pub_retail").shows(PASSES_ON)).isTrue();
    }

    @Test
    void whatIsNotKnownIsWrittenAlsoToTakeAway() {
        rules.want(TABLE, "ada", Held.NOTHING);

        assertThat(book.writes).isEqualTo(1);
    }

    @Test
    void onlyTheReadersOwnQueryProvesThatTheyRead() {
        said("ada");
        trino.answer = null;
        assertThat(rules.look(TABLE, "ada")).satisfies(sight -> {
            assertThat(sight.shows(SELECT)).isTrue();
            assertThat(sight.proven()).isTrue();
        });
        assertThat(trino.asked).containsExactly("ada: SELECT * FROM " + TABLE.sql() + ", 0 rows");

        trino.answer = new EngineError(Kind.REFUSED, "Access Denied: no");
        assertThat(rules.look(TABLE, "ada")).satisfies(sight -> {
            assertThat(sight.shows(Held.NOTHING)).isTrue();
            assertThat(sight.otherwise(SELECT)).contains("Trino refuses: Access Denied: no");
        });
    }

    @Test
    void whatMayBeWrongDependsOnTheWay() {
        said("ada");
        trino.answer = new EngineError(Kind.REFUSED, "Access Denied: no");

        assertThat(rules.look(TABLE, "ada").otherwise(SELECT)).contains("security.refresh-period");
        book.way = RulesWay.OPA;
        assertThat(rules.look(TABLE, "ada")).satisfies(sight -> {
            assertThat(sight.otherwise(SELECT)).contains("an OPA that has the newest bundle");
            assertThat(sight.otherwise(Held.NOTHING)).contains("an older bundle");
        });
    }

    @Test
    void whereNobodyMayLookItIsTakenToBeAsTheRulesSayAndUnproven() {
        trino.answer = new EngineError(Kind.NOT_IN_NAME, "User portal cannot impersonate user ada");
        said("ada");

        assertThat(rules.look(TABLE, "ada")).satisfies(sight -> {
            assertThat(sight.shows(SELECT)).isTrue();
            assertThat(sight.proven()).isFalse();
        });
        assertThat(rules.look(TABLE, "ben").shows(Held.NOTHING)).isTrue();
    }

    @Test
    void ofWhomNoRuleBindsNothingIsProvedByReading() {
        said("ada");

        assertThat(rules.look(TABLE, "pub_weather")).satisfies(sight -> {
            assertThat(sight.shows(Held.NOTHING)).isTrue();
            assertThat(sight.proven()).isFalse();
        });
        book.last = new Written("hash", Set.of(new Right(TABLE, "pub_weather", true)), NOW);
        assertThat(rules.look(TABLE, "pub_weather").shows(PASSES_ON)).isTrue();
        assertThat(trino.asked).isEmpty();
    }

    @Test
    void ofWhatIsNotThereNobodyReadsAnythingButItCanNotBeGiven() {
        trino.answer = new EngineError(Kind.MISSING, "Table 'iceberg.retail.nations' does not exist");
        said("ada");

        assertThatThrownBy(() -> rules.look(TABLE, "ada")).hasMessageContaining("does not exist");
        assertThat(rules.look(TABLE, "ben").shows(Held.NOTHING)).isTrue();
    }

    @Test
    void noAnswerProvesNothing() {
        trino.answer = new EngineError(Kind.UNREACHABLE, "Trino does not answer");

        assertThatThrownBy(() -> rules.look(TABLE, "ben")).hasMessage("Trino does not answer");
    }

    @Test
    void whileTrinoMayNotHaveReadThemAgainNothingHasDrifted() {
        said("ada");
        trino.answer = new EngineError(Kind.REFUSED, "Access Denied: no");
        book.last = new Written("hash", book.last.rights(), NOW.plusSeconds(3));
        assertThat(rules.pending(NOW)).isPresent();
        assertThat(privileges("ada")).isEqualTo(SELECT.privileges());

        book.last = new Written("hash", book.last.rights(), NOW);
        assertThat(rules.pending(NOW)).isEmpty();
        assertThat(privileges("ada")).isEmpty();
    }

    private Set<Privilege> privileges(String user) {
        return rules.lookAtAll(new CatalogName("main", "iceberg"), Set.of(), Map.of(TABLE, Set.of(user)))
                .get(TABLE)
                .get(Grantee.user(user))
                .privileges();
    }

    private void said(String user) {
        book.last = new Written("hash", Set.of(new Right(TABLE, user)), NOW);
    }

    private static final class Book implements RulesBook {

        private Set<Right> wanted = Set.of();
        private Written last = Written.UNKNOWN;
        private RulesWay way = RulesWay.FILE;
        private int writes;

        @Override
        public Written last(String cluster) {
            return last;
        }

        @Override
        public void write(String cluster) {
            writes++;
            last = new Written("hash " + writes, wanted, NOW);
        }

        @Override
        public RulesWay way() {
            return way;
        }

        @Override
        public Optional<String> problem(String cluster) {
            return Optional.empty();
        }

        @Override
        public Instant now() {
            return NOW;
        }
    }

    /** Answers each reader in the same way. */
    private static final class Trino {

        private final List<String> asked = new ArrayList<>();
        private @Nullable EngineError answer;

        PersonEngine as(String user) {
            return new PersonEngine() {
                @Override
                public Rows firstRows(String query, int limit) {
                    asked.add("%s: %s, %d rows".formatted(user, query, limit));
                    if (answer != null) {
                        throw answer;
                    }
                    return new Rows(List.of(), List.of());
                }

                @Override
                public Optional<String> whyNot(String query) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public String plan(String query) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<OutputColumn> output(String query) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Rows tried(String query, int limit) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public List<QualifiedName> readable(String words, int limit) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Optional<HarvestedObject> look(QualifiedName object) {
                    throw new UnsupportedOperationException();
                }
            };
        }
    }
}
