package io.fondaco.engine.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryDifferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT a FROM t | select  a from t -- new | NONE",
                "SELECT a FROM t | SELECT a FROM t WHERE b > 1 | TIGHTER",
                "SELECT a FROM t WHERE b > 1 | SELECT a FROM t WHERE c IS NULL AND b > 1 | TIGHTER",
                "SELECT a FROM t WHERE b > 1 AND c IS NULL | SELECT a FROM t WHERE c IS NULL | LOOSER",
                "SELECT a FROM t WHERE b > 1 | SELECT a FROM t | LOOSER",
                "SELECT a FROM t WHERE b > 1 | SELECT a FROM t WHERE b > 2 | OTHER",
                "SELECT a FROM t WHERE b > 1 | SELECT a FROM t WHERE b > 1 OR c > 1 | OTHER",
                "SELECT a FROM t | SELECT a FROM u WHERE b > 1 | OTHER",
                "SELECT a FROM t | SELECT a FROM t UNION SELECT a FROM u | OTHER",
                "no query | no query | NONE",
                "no query | none either | OTHER"
            })
    void aFilterIsToldFromTheRestOfTheQuery(String before, String now, QueryDifference difference) {
        assertThat(QueryDifference.between(before, now)).isEqualTo(difference);
    }
}
