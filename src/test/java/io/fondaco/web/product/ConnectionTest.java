package io.fondaco.web.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final QualifiedName DAILY = QualifiedName.parse("lake.weather.daily_temperatures");
    private static final TrinoAddress PLAIN = TrinoAddress.of("jdbc:trino://127.0.0.1:18080");

    @Test
    void anAddressSaysWhereTrinoIsAndWhetherItIsEncrypted() {
        assertThat(PLAIN).isEqualTo(new TrinoAddress("127.0.0.1", 18080, false));
        assertThat(TrinoAddress.of("jdbc:trino://trino.example.com?SSL=true"))
                .isEqualTo(new TrinoAddress("trino.example.com", 443, true));
        assertThat(TrinoAddress.of("jdbc:trino://trino.example.com:8443/lake?SSL=true"))
                .isEqualTo(new TrinoAddress("trino.example.com", 8443, true));
        assertThat(TrinoAddress.of("jdbc:trino://trino.example.com:443").http())
                .isEqualTo("https://trino.example.com:443");
    }

    @Test
    void everyToolIsToldTheRealNames() {
        Connection connection = new Connection(PLAIN, "ada", DAILY);

        assertThat(connection.lines(Tool.JDBC)).isEqualTo("jdbc:trino://127.0.0.1:18080/lake/weather?user=ada");
        assertThat(connection.lines(Tool.CLI))
                .isEqualTo("trino --server http://127.0.0.1:18080 --user ada \\\n  --catalog lake --schema weather");
        assertThat(connection.lines(Tool.PYTHON))
                .contains("host=\"127.0.0.1\", port=18080, http_scheme=\"http\"")
                .contains("user=\"ada\", catalog=\"lake\", schema=\"weather\"")
                .contains("execute(\"SELECT * FROM daily_temperatures LIMIT 10\")");
    }

    @Test
    void anEncryptedClusterIsReachedEncrypted() {
        TrinoAddress encrypted = TrinoAddress.of("jdbc:trino://trino.example.com?SSL=true");
        Connection connection = new Connection(encrypted, "ada", DAILY);

        assertThat(connection.lines(Tool.JDBC))
                .isEqualTo("jdbc:trino://trino.example.com:443/lake/weather?user=ada&SSL=true");
        assertThat(connection.lines(Tool.CLI)).contains("--server https://trino.example.com:443");
        assertThat(connection.lines(Tool.PYTHON)).contains("http_scheme=\"https\"");
    }

    @Test
    void namesWithSignsAreQuotedAsEachToolWantsIt() {
        Connection connection = new Connection(PLAIN, "o'hara x", new QualifiedName("lake", "my \"w\"", "2024-days"));

        assertThat(connection.lines(Tool.JDBC)).endsWith("?user=o%27hara+x");
        assertThat(connection.lines(Tool.CLI)).contains("--user 'o'\\''hara x'").contains("--schema 'my \"w\"'");
        assertThat(connection.lines(Tool.PYTHON))
                .contains("schema=\"my \\\"w\\\"\"")
                .contains("SELECT * FROM \\\"2024-days\\\" LIMIT 10");
    }
}
