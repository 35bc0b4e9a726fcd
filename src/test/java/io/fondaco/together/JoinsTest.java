package io.fondaco.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.together.JoinColumns.Reason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JoinsTest {

    private static final JoinSide DAILY = side(
            "lake.weather.daily_temperatures",
            key("zip_code", "varchar(5)"),
            key("day", "date"),
            plain("max_temperature_c", "double"));
    private static final JoinSide SALES = side(
            "lake.retail.store_transactions",
            key("transaction_id", "bigint"),
            plain("zip_code", "varchar(5)"),
            plain("sold_at", "timestamp(3)"),
            plain("amount_eur", "decimal(10,2)"));
    private static final JoinSide STORES =
            side("lake.retail.stores", key("store_id", "integer"), plain("zip_code", "varchar(5)"));

    @Test
    void aSharedKeyIsCompletedByTheOnlyTimeOfTheOther() {
        Join join = Joins.between(DAILY, SALES).orElseThrow();

        assertThat(join.on())
                .extracting(pair -> pair.leftSql("a"), pair -> pair.rightSql("b"), JoinColumns::reason)
                .containsExactly(
                        tuple("a.zip_code", "b.zip_code", Reason.SAME_NAME),
                        tuple("a.day", "CAST(b.sold_at AS date)", Reason.ONLY_TIME));
        assertThat(join.leftIsOne()).isTrue();
        assertThat(join.rightIsOne()).isFalse();
    }

    @Test
    void theQueryNamesWhatIsThereAndNoPersonalData() {
        JoinSide people = side(
                "lake.crm.\"order\"",
                key("zip_code", "char(5)"),
                new KeyColumn("mail", "varchar", false, false, true, List.of()),
                plain("Group", "varchar"),
                plain("amount_eur", "double"));

        assertThat(Joins.between(SALES, people).orElseThrow().sql()).isEqualTo("""
                SELECT
                    a.zip_code,
                    a.transaction_id,
                    a.sold_at,
                    a.amount_eur,
                    b."group",
                    b.amount_eur AS order_amount_eur
                FROM lake.retail.store_transactions AS a
                JOIN lake.crm."order" AS b
                    ON b.zip_code = a.zip_code
                LIMIT 100""");
    }

    @Test
    void aTimeAloneIsNoKey() {
        JoinSide rates = side("lake.finance.rates", key("day", "date"), plain("rate", "double"));

        assertThat(Joins.between(DAILY, rates)).isEmpty();
    }

    @Test
    void namesThatSayNothingAndTypesThatDoNotMeetJoinNothing() {
        assertThat(Joins.between(side("lake.a.a", key("id", "bigint")), side("lake.b.b", key("id", "bigint"))))
                .isEmpty();
        assertThat(Joins.between(DAILY, side("lake.b.b", key("zip_code", "bigint"))))
                .isEmpty();
        assertThat(Joins.between(SALES, side("lake.b.b", plain("zip_code", "varchar"))))
                .isEmpty();
    }

    @Test
    void whatAContractSaysComesBeforeNames() {
        JoinSide lines = side(
                "lake.retail.order_lines",
                new KeyColumn("ordered", "bigint", false, false, false, List.of("store-stores.store_id")),
                new KeyColumn("shop", "bigint", false, false, false, List.of("stores.store_id")),
                key("zip_code", "varchar(5)"));

        Join join = Joins.best(List.of(lines), List.of(SALES, STORES)).orElseThrow();

        assertThat(join.byContract()).isTrue();
        assertThat(join.on())
                .extracting(pair -> pair.left().name(), pair -> pair.right().name())
                .containsExactly(tuple("shop", "store_id"));
        assertThat(join.rightIsOne()).isTrue();
        assertThat(Joins.between(STORES, lines).orElseThrow().leftIsOne()).isTrue();
    }

    @Test
    void anHourMadeADayIsNoKeyAnyMore() {
        JoinSide hourly = side("lake.weather.hourly", key("zip_code", "varchar"), key("hour", "timestamp(3)"));

        Join join = Joins.between(hourly, DAILY).orElseThrow();

        assertThat(join.on())
                .extracting(pair -> pair.leftSql("a"))
                .containsExactly("a.zip_code", "CAST(a.hour AS date)");
        assertThat(join.leftIsOne()).isFalse();
        assertThat(join.rightIsOne()).isTrue();
    }

    @Test
    void clustersAreNotJoined() {
        JoinSide east = new JoinSide(
                "sales", new QualifiedName("east", "lake", "retail", "store_transactions"), false, SALES.columns());

        assertThat(Joins.between(DAILY, east)).isEqualTo(Optional.empty());
        assertThat(Joins.between(DAILY, DAILY)).isEmpty();
    }

    @Test
    void logicalTypesMeetThoseOfTrino() {
        assertThat(KeyType.of("string (logical)").meets(KeyType.of("varchar(7)")))
                .isTrue();
        assertThat(KeyType.of("integer (logical)").meets(KeyType.of("decimal(10, 0)")))
                .isTrue();
        assertThat(KeyType.of("date").meets(KeyType.of("timestamp(6) with time zone")))
                .isTrue();
        assertThat(KeyType.of("uuid").meets(KeyType.of("varchar"))).isFalse();
        assertThat(KeyType.of("double").meets(KeyType.of("double"))).isFalse();
    }

    private static JoinSide side(String object, KeyColumn... columns) {
        QualifiedName name = QualifiedName.parse(object);
        return new JoinSide(name.object(), name, false, List.of(columns));
    }

    private static KeyColumn key(String name, String type) {
        return new KeyColumn(name, type, true, false, false, List.of());
    }

    private static KeyColumn plain(String name, String type) {
        return new KeyColumn(name, type, false, false, false, List.of());
    }
}
