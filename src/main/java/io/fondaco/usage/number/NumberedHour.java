package io.fondaco.usage.number;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;

/** Which numbers of a coordinator's queries came, of those that it took in one hour. */
@Entity
public class NumberedHour {

    /** A number that is so much too low has begun again; one that is a little too low came while a clock was set back. */
    private static final int BEGUN_AGAIN = QueryNumber.NUMBERS / 2;

    /** Whose, and from when on for an hour. */
    @Embeddable
    public record Key(String cluster, String coordinator, Instant beginsAt) {}

    @EmbeddedId
    private Key key;

    private Instant firstAt;
    private int firstNumber;
    private Instant lastAt;
    private int lastNumber;
    private long counted;
    private long missing;
    private Instant missingSince;

    protected NumberedHour() {}

    NumberedHour(Key key) {
        this.key = key;
    }

    /** Counts one more query, of which there is no order in which they come. */
    void add(QueryNumber query) {
        if (counted == 0 || query.compareTo(first()) < 0) {
            firstAt = query.at();
            firstNumber = query.number();
        }
        if (counted == 0 || query.compareTo(last()) > 0) {
            lastAt = query.at();
            lastNumber = query.number();
        }
        if (counted == 0) {
            missingSince = query.at();
        }
        counted++;
    }

    private QueryNumber first() {
        return new QueryNumber(key.coordinator(), firstAt, firstNumber);
    }

    private QueryNumber last() {
        return new QueryNumber(key.coordinator(), lastAt, lastNumber);
    }

    /**
     * Works out how many numbers are missing up to its last one.
     *
     * @param earlier what came before it from the same coordinator on the same day; empty where nothing did
     * @param before the last that came from the cluster before it; empty where history begins here, so that what went
     *     before is not missing
     */
    void follow(Optional<NumberedHour> earlier, Optional<NumberedHour> before) {
        int from = earlier.map(hour -> hour.lastNumber + 1).orElse(before.isPresent() ? 0 : firstNumber);
        missing = Math.max(0, expected(from) - counted);
        boolean atOnce = firstNumber <= from;
        missingSince = atOnce
                ? firstAt
                : earlier.or(() -> before).map(NumberedHour::lastAt).orElse(firstAt);
    }

    private long expected(int from) {
        long expected = lastNumber - from + 1L;
        while (expected < -BEGUN_AGAIN || expected < counted - BEGUN_AGAIN) {
            expected += QueryNumber.NUMBERS;
        }
        return expected;
    }

    /** Whether so many are missing that nobody can say what happened. */
    boolean isGap() {
        return Numbered.isGap(counted, missing);
    }

    Key key() {
        return key;
    }

    Instant lastAt() {
        return lastAt;
    }

    long missing() {
        return missing;
    }

    /** The moment behind which the missing ones came. */
    Instant missingSince() {
        return missingSince;
    }

    /** What pages tell of it. */
    Gap gap() {
        return new Gap(key.cluster(), key.coordinator(), missingSince, lastAt, counted, missing);
    }
}
