package io.fondaco.web.product.tool;

import static io.fondaco.web.product.tool.Quoting.literal;
import static io.fondaco.web.product.tool.Quoting.odbc;
import static io.fondaco.web.product.tool.Quoting.part;
import static io.fondaco.web.product.tool.Quoting.powerQuery;
import static io.fondaco.web.product.tool.Quoting.shell;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.ShortNames;
import io.fondaco.web.search.Encoding;

/** What one person tells a tool to reach one dataset: real names and no secrets. */
public record Connection(TrinoAddress address, String user, QualifiedName object) {

    /** The lines for this tool. */
    public String lines(Tool tool) {
        return switch (tool) {
            case JDBC -> jdbc();
            case ODBC -> odbcString();
            case CLI -> commandLine();
            case PYTHON -> python();
            case PANDAS -> pandas();
            case SPARK -> spark();
            case DBT -> dbt();
            case SUPERSET -> superset();
            case POWER_BI -> powerBi();
            case TABLEAU -> tableau();
        };
    }

    /** The address for JDBC. */
    public String jdbc() {
        return "%s?user=%s%s"
                .formatted(jdbcWithoutUser(), Encoding.inAddress(user), address.encrypted() ? "&SSL=true" : "");
    }

    private String jdbcWithoutUser() {
        return "jdbc:trino://%s:%d/%s/%s".formatted(address.host(), address.port(), object.catalog(), object.schema());
    }

    private String odbcString() {
        return "Driver={Simba Trino ODBC Driver};Host=%s;Port=%d;Catalog=%s;Schema=%s;UID=%s;AuthenticationType=%s;SSL=%d"
                .formatted(
                        address.host(),
                        address.port(),
                        odbc(object.catalog()),
                        odbc(object.schema()),
                        odbc(user),
                        address.encrypted() ? "LDAP Authentication" : "No Authentication",
                        address.encrypted() ? 1 : 0);
    }

    private String commandLine() {
        return "trino --server %s --user %s \\\n  --catalog %s --schema %s"
                .formatted(address.http(), shell(user), shell(object.catalog()), shell(object.schema()));
    }

    private String python() {
        return """
                import trino

                connection = trino.dbapi.connect(
                    host=%s, port=%d, http_scheme=%s,
                    user=%s, catalog=%s, schema=%s)
                cursor = connection.cursor()
                cursor.execute(%s)
                print(cursor.fetchall())""".formatted(
                        literal(address.host()),
                        address.port(),
                        literal(address.scheme()),
                        literal(user),
                        literal(object.catalog()),
                        literal(object.schema()),
                        literal("SELECT * FROM " + ShortNames.of(object.object()) + " LIMIT 10"));
    }

    private String pandas() {
        return """
                import pandas
                from sqlalchemy import create_engine

                engine = create_engine(
                    %s,
                    connect_args={"http_scheme": %s})
                rows = pandas.read_sql(%s, engine)
                print(rows)""".formatted(literal(sqlAlchemy()), literal(address.scheme()), literal(firstRows()));
    }

    private String sqlAlchemy() {
        return "trino://%s@%s:%d/%s/%s"
                .formatted(part(user), address.host(), address.port(), part(object.catalog()), part(object.schema()));
    }

    private String spark() {
        return """
                rows = (spark.read.format("jdbc")
                    .option("driver", "io.trino.jdbc.TrinoDriver")
                    .option("url", %s)
                    .option("user", %s)
                    .option("query", %s)
                    .load())
                rows.show(10)""".formatted(
                        literal(jdbcWithoutUser() + (address.encrypted() ? "?SSL=true" : "")),
                        literal(user),
                        literal("SELECT * FROM " + ShortNames.of(object)));
    }

    private String dbt() {
        return """
                # profiles.yml; the schema is one of your own, in which dbt may write
                fondaco:
                  target: dev
                  outputs:
                    dev:
                      type: trino
                      method: %s
                      host: %s
                      port: %d
                      http_scheme: %s
                      user: %s
                      database: %s
                      schema: sandbox
                      threads: 2

                # models/sources.yml; in a model: {{ source(%s, %s) }}
                sources:
                  - name: %s
                    database: %6$s
                    schema: %9$s
                    tables:
                      - name: %10$s""".formatted(
                        address.encrypted() ? "oauth" : "none",
                        literal(address.host()),
                        address.port(),
                        address.scheme(),
                        literal(user),
                        literal(object.catalog()),
                        inModel(object.schema()),
                        inModel(object.object()),
                        literal(object.schema()),
                        literal(object.object()));
    }

    private static String inModel(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }

    private String superset() {
        return address.encrypted()
                ? sqlAlchemy()
                        + "\n\n# Advanced, Other, Engine parameters\n{\"connect_args\": {\"http_scheme\": \"https\"}}"
                : sqlAlchemy();
    }

    private String powerBi() {
        return """
                let
                    Source = Odbc.Query(
                        %s,
                        %s)
                in
                    Source""".formatted(powerQuery(odbcString()), powerQuery("SELECT * FROM " + ShortNames.of(object)));
    }

    private String tableau() {
        return """
                Server: %s
                Port: %d
                Catalog: %s
                Schema: %s
                Authentication: Username
                Username: %s
                Require SSL: %s
                Table: %s""".formatted(
                        address.host(),
                        address.port(),
                        object.catalog(),
                        object.schema(),
                        user,
                        address.encrypted() ? "yes" : "no",
                        object.object());
    }

    private String firstRows() {
        return "SELECT * FROM " + ShortNames.of(object) + " LIMIT 10";
    }
}
