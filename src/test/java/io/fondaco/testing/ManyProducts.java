package io.fondaco.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of many products, as a large company has it: each has one port with fifteen columns. */
public final class ManyProducts {

    /** How many benchmarks take: {@code -Dbenchmark.products} says otherwise. */
    public static final int COUNT = Integer.getInteger("benchmark.products", 10_000);

    private static final int DOMAINS = 40;
    private static final int TEAMS = 60;
    private static final int PEOPLE = 400;

    private static final List<String> NOUNS = List.of(
            "orders",
            "customers",
            "temperature",
            "rainfall",
            "invoices",
            "payments",
            "stock",
            "returns",
            "shipments",
            "prices",
            "visits",
            "stations",
            "suppliers",
            "articles",
            "revenue");

    private static final List<String> TYPES = List.of("varchar", "bigint", "date", "decimal(12,2)", "timestamp(6)");

    private ManyProducts() {}

    /** Writes so many products and the file of their domains and teams. */
    public static void write(Path location, int count) throws IOException {
        Files.createDirectories(location);
        Files.writeString(location.resolve("domains.yaml"), organisation());
        for (int number = 0; number < count; number++) {
            Path folder = Files.createDirectories(location.resolve(path(number)));
            Files.writeString(folder.resolve("product.odps.yaml"), product(number));
            Files.writeString(folder.resolve("rows.odcs.yaml"), contract(number));
        }
    }

    /** {@code domain/slug} of the product of this number. */
    public static String path(int number) {
        return "domain-" + number % DOMAINS + "/product-" + number;
    }

    private static String organisation() {
        StringBuilder text = new StringBuilder("domains:\n");
        for (int domain = 0; domain < DOMAINS; domain++) {
            text.append("  - id: domain-%d\n    name: Domain %d\n    owners: [person-%d]\n"
                    .formatted(domain, domain, domain));
        }
        text.append("teams:\n");
        for (int team = 0; team < TEAMS; team++) {
            text.append("  - id: team-%d\n    name: Team %d\n    contact: team%d@example.com\n"
                    .formatted(team, team, team));
        }
        return text.toString();
    }

    private static String product(int number) {
        return """
                apiVersion: v1.0.0
                kind: DataProduct
                id: product-%1$d
                name: Daily %2$s %1$d
                version: 1.0.0
                status: active
                domain: domain-%3$d
                description:
                  purpose: Plan by the %2$s of each place and day, and compare them with the year before.
                  limitations: Not for single places, and not before 2019.
                tags: [%2$s, daily]
                outputPorts:
                  - name: rows
                    description: One row for each place and day
                    version: 1.0.0
                    contractId: contract-%1$d
                team:
                  members:
                    - username: person-%4$d
                      role: owner
                    - username: person-%5$d
                      role: steward
                customProperties:
                  - property: summary
                    value: The %2$s of every day, by place, in one table.
                  - property: ownerTeam
                    value: team-%6$d
                  - property: terms
                    value: For use inside the company.
                  - property: publishedAt
                    value: 2026-05-01
                """.formatted(
                number, noun(number), number % DOMAINS, number % PEOPLE, (number * 7 + 1) % PEOPLE, number % TEAMS);
    }

    private static String contract(int number) {
        StringBuilder text = new StringBuilder("""
                apiVersion: v3.1.0
                kind: DataContract
                id: contract-%1$d
                version: 1.0.0
                status: active
                servers:
                  - server: lake
                    type: trino
                    host: trino.example
                    port: 443
                    catalog: lake
                    schema: domain_%2$d
                schema:
                  - name: rows
                    physicalName: product_%1$d
                    physicalType: table
                    description: What happened, by place and day
                    dataGranularityDescription: One place on one day
                    properties:
                """.formatted(number, number % DOMAINS));
        for (int column = 0; column < 15; column++) {
            text.append("""
                          - name: %1$s_%2$d
                            physicalType: %3$s
                            description: What is known of the %1$s of the day
                    """.formatted(noun(number + column), column, TYPES.get(column % TYPES.size())));
        }
        return text.toString();
    }

    private static String noun(int number) {
        return NOUNS.get(number % NOUNS.size());
    }
}
