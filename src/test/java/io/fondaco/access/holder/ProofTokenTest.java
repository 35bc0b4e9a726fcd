package io.fondaco.access.holder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTokenTest {

    private static final String TOKEN = "fondaco-proof-0123456789abcdef0123456789abcdef01234567";

    @Test
    void itsStatementHoldsIt() {
        ProofToken token = ProofToken.random();

        assertThat(ProofToken.in(token.statement())).contains(token);
        assertThat(ProofToken.random()).isNotEqualTo(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select '%s'", " SELECT\n'%s' ;\n", "Select '%s';"})
    void toolsMayWriteTheStatementTheirWay(String statement) {
        assertThat(ProofToken.in(statement.formatted(TOKEN))).contains(new ProofToken(TOKEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM t WHERE x = '%s'",
                "SELECT 1 -- SELECT '%s'",
                "/* who */ SELECT '%s'",
                "SELECT '%s' FROM t",
                "SELECT '%s', 1",
                "SELECT ' %s'",
                "SELECT \"%s\"",
                "EXPLAIN SELECT '%s'"
            })
    void aTokenThatSomebodyTypedIntoAnotherStatementIsNone(String statement) {
        assertThat(ProofToken.in(statement.formatted(TOKEN))).isEmpty();
    }

    @Test
    void itIsNeitherKeptNorLogged() {
        ProofToken token = new ProofToken(TOKEN);

        assertThat(token.hash()).hasSize(64).doesNotContain("fondaco");
        assertThat(token.toString()).doesNotContain(TOKEN);
        assertThat(ProofToken.in(ProofToken.HIDDEN)).isEmpty();
    }
}
