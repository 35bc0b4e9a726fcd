package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterCheckTest {

    private static final Set<String> COLUMNS = Set.of("country", "active", "born", "tags", "address", "amount");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country = 'NO'",
                "COUNTRY IN ('NO', 'SE') AND NOT active",
                "active",
                "born > current_date - INTERVAL '1' YEAR",
                "any_match(tags, t -> t LIKE 'a%')",
                "CAST(amount AS decimal(12, 2)) > 3.5",
                "address.city = 'O''Brien'",
                "lower(country) = 'no' -- only Norway",
                "\"country\" IS NOT NULL",
                "CASE WHEN active THEN amount > 0 ELSE false END"
            })
    void anExpressionOverTheRowIsTaken(String text) {
        assertThat(FilterCheck.flaw(text, COLUMNS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "country = ",
                "country = 'NO'; DROP TABLE t",
                "country = 'NO') OR (true",
                "1 + 1",
                "'yes'",
                "country IN (SELECT code FROM allowed)",
                "EXISTS (SELECT 1 FROM lake.crm.secrets)",
                "amount = (SELECT max(amount) FROM t)",
                "random() < 0.5",
                "current_timestamp > TIMESTAMP '2026-01-01 00:00:00'",
                "localtime > TIME '12:00:00'",
                "uuid() IS NOT NULL",
                "current_user = country",
                "nosuch = 1",
                "lake.crm.f(country)",
                "row_number() OVER (ORDER BY amount) = 1",
                "country = ?",
                "other.country = 'NO'"
            })
    void whatReadsMoreOrIsNoneIsRefused(String text) {
        assertThat(FilterCheck.flaw(text, COLUMNS)).isPresent();
    }
}
