package io.fondaco.web.product.tool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people connect with. */
public enum Tool {
    JDBC("JDBC, DBeaver", "Driver: io.trino:trino-jdbc. In DBeaver choose Trino and paste the address."),
    ODBC("ODBC", "Needs an ODBC driver for Trino, such as Simba's; write its name as it is installed."),
    CLI("Command line", "Needs the trino command, a single file that Trino publishes with each release."),
    PYTHON("Python", "Needs the package trino: pip install trino"),
    PANDAS("pandas", "Needs pandas and trino with SQLAlchemy: pip install pandas \"trino[sqlalchemy]\""),
    SPARK("Spark", "Start Spark with the driver: pyspark --packages io.trino:trino-jdbc:476"),
    DBT("dbt", "Needs dbt-trino: pip install dbt-trino. Change the schema to one in which you may write."),
    SUPERSET("Superset", "Settings, Database connections, Trino: paste it as SQLAlchemy URI."),
    POWER_BI("Power BI", "Get data, Blank query, Advanced editor: paste it. Needs an ODBC driver for Trino."),
    TABLEAU("Tableau", "Connect to a server, Trino (from Tableau Exchange); the driver is io.trino:trino-jdbc.");

    private final String title;
    private final String hint;

    Tool(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /** The name on the page. */
    public String title() {
        return title;
    }

    /** What somebody needs for it. */
    public String hint() {
        return hint;
    }

    /** The value in URLs: {@code python}, {@code power-bi}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tool of a URL's value, if there is one. */
    public static Optional<Tool> of(String value) {
        return Arrays.stream(values())
                .filter(tool -> tool.value().equals(value))
                .findFirst();
    }
}
