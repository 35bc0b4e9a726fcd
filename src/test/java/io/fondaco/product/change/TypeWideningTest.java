package io.fondaco.product.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trino's own rules of what it converts without being asked. */
class TypeWideningTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int | INTEGER | SAME",
                "decimal(12, 2) | DECIMAL(12,2) | SAME",
                "tinyint | bigint | WIDER",
                "bigint | integer | OTHER",
                "integer | double | WIDER",
                "bigint | decimal(19,0) | WIDER",
                "bigint | decimal(18,0) | OTHER",
                "integer | decimal(12,2) | WIDER",
                "integer | decimal(10,2) | OTHER",
                "integer | varchar | OTHER",
                "decimal(12,2) | decimal(14,4) | WIDER",
                "decimal(12,2) | decimal(13,4) | OTHER",
                "decimal(12,2) | double | WIDER",
                "double | decimal(12,2) | OTHER",
                "decimal | decimal(12,2) | IN_OTHER_WORDS",
                "real | double | WIDER",
                "double | real | OTHER",
                "varchar(5) | varchar(10) | WIDER",
                "varchar(5) | varchar | WIDER",
                "varchar | varchar(5) | OTHER",
                "char(3) | varchar(3) | WIDER",
                "char(3) | varchar(2) | OTHER",
                "varchar(3) | char(3) | OTHER",
                "date | timestamp(3) | WIDER",
                "timestamp(3) | date | OTHER",
                "timestamp(3) | timestamp(6) | WIDER",
                "timestamp(6) | timestamp(3) | OTHER",
                "timestamp(3) | timestamp(6) with time zone | WIDER",
                "timestamp(3) with time zone | timestamp(3) | OTHER",
                "timestamp | timestamp(3) | IN_OTHER_WORDS",
                "array(integer) | array(bigint) | WIDER",
                "array(bigint) | array(varchar) | OTHER",
                "map(varchar(3),integer) | map(varchar(5),bigint) | WIDER",
                "row(a integer,b date) | row(a bigint,b date) | WIDER",
                "row(a integer,b date) | row(b date,a integer) | OTHER",
                "row(a integer) | row(a integer,b date) | OTHER",
                "boolean | integer | OTHER",
                "string (logical) | varchar(5) | IN_OTHER_WORDS",
                "varchar(5) | string (logical) | IN_OTHER_WORDS",
                "integer (logical) | number (logical) | IN_OTHER_WORDS",
                "string (logical) | number (logical) | OTHER"
            })
    void aTypeIsWiderWhereTrinoConvertsByItself(String before, String now, TypeWidening expected) {
        assertThat(TypeWidening.between(before, now)).isEqualTo(expected);
    }
}
