package io.fondaco.quality;

import io.fondaco.common.TextLines;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the values of one column of a port look like: of one with personal data only how many are missing. */
@Entity
@Table(name = "column_profile")
public class ColumnProfile {

    /**
     * What Trino told of a column.
     *
     * @param distinct about how many different values; null where that was not asked
     * @param lowest as a text; null where that was not asked, or there is no value
     * @param frequent the most frequent values, the first most often
     */
    public record Told(
            String column,
            long rows,
            long nulls,
            @Nullable Long distinct,
            @Nullable String lowest,
            @Nullable String highest,
            List<String> frequent) {

        public Told {
            lowest = shortened(lowest);
            highest = shortened(highest);
            frequent = frequent.stream().limit(MOST).map(Told::cut).toList();
        }

        private static @Nullable String shortened(@Nullable String text) {
            return text == null ? null : cut(text);
        }

        private static String cut(String text) {
            return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
        }
    }

    private static final int LONGEST = 100;
    private static final int MOST = 5;

    @Id
    private UUID id;

    private UUID port;

    private int position;

    @Column(name = "column_name")
    private String column;

    @Column(name = "profiled_at")
    private Instant profiledAt;

    @Column(name = "row_count")
    private long rows;

    private long nulls;

    @Column(name = "distinct_count")
    private @Nullable Long distinct;

    private @Nullable String lowest;

    private @Nullable String highest;

    @Convert(converter = TextLines.class)
    private List<String> frequent;

    protected ColumnProfile() {}

    ColumnProfile(UUID port, int position, Told told, Instant profiledAt) {
        this.id = UUID.randomUUID();
        this.port = port;
        this.position = position;
        this.column = told.column();
        this.rows = told.rows();
        this.nulls = told.nulls();
        this.distinct = told.distinct();
        this.lowest = told.lowest();
        this.highest = told.highest();
        this.frequent = told.frequent();
        this.profiledAt = profiledAt;
    }

    /** The column's name. */
    public String column() {
        return column;
    }

    /** When Trino was asked. */
    public Instant profiledAt() {
        return profiledAt;
    }

    /** How many rows there were. */
    public long rows() {
        return rows;
    }

    /** How many of them had no value. */
    public long nulls() {
        return nulls;
    }

    /** About how many different values, if that was asked. */
    public Optional<Long> distinct() {
        return Optional.ofNullable(distinct);
    }

    /** The lowest value: for owners and holders alone. */
    public Optional<String> lowest() {
        return Optional.ofNullable(lowest);
    }

    /** The highest value: for owners and holders alone. */
    public Optional<String> highest() {
        return Optional.ofNullable(highest);
    }

    /** The most frequent values: for owners and holders alone. */
    public List<String> frequent() {
        return frequent;
    }

    /** The id of the port. */
    public UUID port() {
        return port;
    }

    /** Its place in the contract, from 1. */
    public int position() {
        return position;
    }
}
