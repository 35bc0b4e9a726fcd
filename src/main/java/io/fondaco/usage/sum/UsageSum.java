package io.fondaco.usage.sum;

import io.fondaco.usage.report.UsagePeriod;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How several products were used together in a period. A query over several of them is one query here, and one of each.
 *
 * @param to the last day: today, which is not over
 * @param zone the time zone of its days
 * @param people distinct people
 * @param services distinct services
 * @param days every day, also those without a query
 * @param used how many of the products were used at all
 * @param most the products with most queries
 * @param failing the products with most failed queries; without those of which none failed
 */
public record UsageSum(
        UsagePeriod period,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        long people,
        long services,
        List<Day> days,
        long used,
        List<ProductUse> most,
        List<ProductUse> failing) {

    /** One day of all the products together. */
    public record Day(LocalDate date, long finished, long failed, long cpuMillis, long inputBytes) {

        /** All queries. */
        public long queries() {
            return finished + failed;
        }
    }

    /**
     * One product.
     *
     * @param domain the slug of its domain
     */
    public record ProductUse(
            String domain, String slug, String name, long finished, long failed, long cpuMillis, long inputBytes) {

        /** All queries. */
        public long queries() {
            return finished + failed;
        }

        /** {@code domain/slug}. */
        public String path() {
            return domain + "/" + slug;
        }

        /** The share of its queries that failed, from 0 to 1. */
        public double failedShare() {
            return queries() == 0 ? 0 : (double) failed / queries();
        }
    }

    public UsageSum {
        days = List.copyOf(days);
        most = List.copyOf(most);
        failing = List.copyOf(failing);
    }

    /** The name of its time zone, such as {@code Europe/Berlin}. */
    public String zoneName() {
        return zone.getId();
    }

    /** All queries. */
    public long queries() {
        return days.stream().mapToLong(Day::queries).sum();
    }

    /** Those that failed. */
    public long failed() {
        return days.stream().mapToLong(Day::failed).sum();
    }

    /** The share of the queries that failed, from 0 to 1. */
    public double failedShare() {
        return queries() == 0 ? 0 : (double) failed() / queries();
    }

    /** CPU time of all queries, of failed ones as far as it was measured. */
    public long cpuMillis() {
        return days.stream().mapToLong(Day::cpuMillis).sum();
    }

    /** What they read from storage, likewise. */
    public long inputBytes() {
        return days.stream().mapToLong(Day::inputBytes).sum();
    }
}
