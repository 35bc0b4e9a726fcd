package io.fondaco.usage;

/** What usage tells, each with what it means: the same words for pages, files and the API. */
public enum Figure {
    NUMBERS("numbers", "The numbers that sum the period up, beside those of as many days before."),
    DAYS(
            "days",
            "Queries that ended on the day, finished and failed; distinct people; times of finished queries; CPU time and"
                    + " bytes read of all."),
    TIMES(
            "times",
            "Times of finished queries: wall is from arrival to end, queued is before they began to run, CPU is of all"
                    + " threads together. p50 and p95 come from sketches."),
    HOURS(
            "hours",
            "Queries of the last 30 days by the hour of the day in which they ended; people are distinct, estimated from a"
                    + " thousand on."),
    FAILURES("failures", "Failed queries by Trino's name of the error; people are distinct, services are none."),
    CONSUMERS(
            "consumers",
            "The ten who asked most; last use is the last day with a query. Who may not see names sees teams, and groups"
                    + " under 5 people together."),
    COSTS(
            "costs",
            "The ten for whom Trino spent most CPU time, failed queries included. A query on several products counts whole"
                    + " at each of them. No price is set."),
    SHAPES(
            "shapes",
            "The five kinds of queries that took most CPU time: the same text with other values is one, and each value"
                    + " is a ?."),
    SPEED(
            "speed",
            "Times of finished queries in up to 30 whole days before and after a version came out, its own day left out;"
                    + " compared from 50 queries on each side."),
    COLUMNS("columns", "Finished queries that read the column themselves, and that used a view which reads it."),
    THROUGH("through", "Queries that read the product by way of a view.");

    private final String value;
    private final String definition;

    Figure(String value, String definition) {
        this.value = value;
        this.definition = definition;
    }

    /** The word in addresses and files. */
    public String value() {
        return value;
    }

    /** What it means, in sentences. */
    public String definition() {
        return definition;
    }

    /** Whether only those who may see names may see it, since it shows what single people ask. */
    public boolean onlyWithNames() {
        return this == SHAPES || this == THROUGH;
    }
}
