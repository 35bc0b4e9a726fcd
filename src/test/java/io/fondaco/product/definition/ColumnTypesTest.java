package io.fondaco.product.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(25)                  | varchar(25)",
                "VARCHAR( 25 )                | varchar(25)",
                "varchar                      | varchar(25)",
                "string                       | varchar",
                "decimal(12, 2)               | decimal(12,2)",
                "NUMERIC(12,2)                | decimal(12,2)",
                "decimal                      | decimal(12,2)",
                "int                          | integer",
                "bool                         | boolean",
                "timestamp                    | timestamp(3)",
                "timestamp with time zone     | timestamp(3) with time zone",
                "TIMESTAMP (3) WITH TIME ZONE | timestamp(3) with time zone",
                "array                        | array(varchar(3))",
                "row(a int, b varchar)        | row(a integer, b varchar)",
                "string (logical)             | varchar(5)",
                "integer (logical)            | bigint",
                "number (logical)             | decimal(4,1)",
                "timestamp (logical)          | timestamp(6) with time zone",
                "object (logical)             | row(a integer)"
            })
    void theSameInOtherWordsFits(String promised, String seen) {
        assertThat(ColumnTypes.fits(promised, seen)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar(25)       | varchar",
                "varchar(25)       | varchar(30)",
                "decimal(12,2)     | decimal(12,3)",
                "integer           | bigint",
                "date              | timestamp(3)",
                "timestamp         | timestamp(3) with time zone",
                "timestamp(3)      | timestamp(6)",
                "row(a integer)    | row(b integer)",
                "date (logical)    | varchar",
                "unknown (logical) | varchar"
            })
    void anotherTypeDoesNot(String promised, String seen) {
        assertThat(ColumnTypes.fits(promised, seen)).isFalse();
    }
}
