package io.fondaco.web.product.tool;

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
    void furtherToolsAreToldThemToo() {
        Connection connection = new Connection(PLAIN, "ada", DAILY);

        assertThat(connection.lines(Tool.ODBC))
                .contains("Host=127.0.0.1;Port=18080;Catalog=lake;Schema=weather;UID=ada;", "No Authentication;SSL=0");
        assertThat(connection.lines(Tool.PANDAS))
                .contains("\"trino://ada@127.0.0.1:18080/lake/weather\"")
                .contains("read_sql(\"SELECT * FROM lake.weather.daily_temperatures LIMIT 10\", engine)");
        assertThat(connection.lines(Tool.SPARK))
                .contains("\"jdbc:trino://127.0.0.1:18080/lake/weather\"", "option(\"user\", \"ada\")");
        assertThat(connection.lines(Tool.DBT))
                .contains("method: none", "host: \"127.0.0.1\"", "port: 18080", "database: \"lake\"")
                .contains("source('weather', 'daily_temperatures')", "- name: \"daily_temperatures\"")
                .doesNotContain("%");
        assertThat(connection.lines(Tool.SUPERSET)).isEqualTo("trino://ada@127.0.0.1:18080/lake/weather");
        assertThat(connection.lines(Tool.POWER_BI))
                .contains("Odbc.Query(", "Host=127.0.0.1", "\"SELECT * FROM lake.weather.daily_temperatures\"");
        assertThat(connection.lines(Tool.TABLEAU)).contains("Server: 127.0.0.1\nPort: 18080\nCatalog: lake");
    }

    @Test
    void noToolIsToldASecretAndEachHasAnAddress() {
        Connection connection = new Connection(PLAIN, "ada", DAILY);

        assertThat(Tool.values()).allSatisfy(tool -> {
            assertThat(connection.lines(tool))
                    .doesNotContainIgnoringCase("password")
                    .contains("127.0.0.1", "ada");
            assertThat(Tool.of(tool.value())).contains(tool);
            assertThat(tool.value()).matches("[a-z-]+");
        });
    }

    @Test
    void anEncryptedClusterIsReachedEncrypted() {
        TrinoAddress encrypted = TrinoAddress.of("jdbc:trino://trino.example.com?SSL=true");
        Connection connection = new Connection(encrypted, "ada", DAILY);

        assertThat(connection.lines(Tool.JDBC))
                .isEqualTo("jdbc:trino://trino.example.com:443/lake/weather?user=ada&SSL=true");
        assertThat(connection.lines(Tool.CLI)).contains("--server https://trino.example.com:443");
        assertThat(connection.lines(Tool.PYTHON)).contains("http_scheme=\"https\"");
        assertThat(connection.lines(Tool.SPARK)).contains("/lake/weather?SSL=true");
        assertThat(connection.lines(Tool.SUPERSET)).contains("\"http_scheme\": \"https\"");
        assertThat(connection.lines(Tool.DBT)).contains("method: oauth", "http_scheme: https");
        assertThat(connection.lines(Tool.ODBC)).endsWith("SSL=1");
    }

    @Test
    void namesWithSignsAreQuotedAsEachToolWantsIt() {
        Connection connection = new Connection(PLAIN, "o'hara x", new QualifiedName("lake", "my \"w\"", "2024-days"));

        assertThat(connection.lines(Tool.JDBC)).endsWith("?user=o%27hara+x");
        assertThat(connection.lines(Tool.CLI)).contains("--user 'o'\\''hara x'").contains("--schema 'my \"w\"'");
        assertThat(connection.lines(Tool.PYTHON))
                .contains("schema=\"my \\\"w\\\"\"")
                .contains("SELECT * FROM \\\"2024-days\\\" LIMIT 10");
        assertThat(connection.lines(Tool.SUPERSET))
                .startsWith("trino://o%27hara%20x@")
                .endsWith("/lake/my%20%22w%22");
        assertThat(connection.lines(Tool.ODBC)).contains("Schema={my \"w\"};UID={o'hara x};");
        assertThat(connection.lines(Tool.POWER_BI)).contains("lake.\"\"my \"\"\"\"w\"\"\"\"\"\".\"\"2024-days\"\"");
    }
}
