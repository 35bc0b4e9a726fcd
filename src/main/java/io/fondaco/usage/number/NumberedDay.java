package io.fondaco.usage.number;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** How many queries of a cluster were reported of one day, whatever they did, and how many were not. */
@Entity
public class NumberedDay {

    /** Whose, and when. */
    @Embeddable
    public record Key(String cluster, LocalDate usedOn) {}

    @EmbeddedId
    private Key key;

    private long counted;
    private long missing;
    private long gaps;

    protected NumberedDay() {}

    NumberedDay(Key key) {
        this.key = key;
    }

    void count() {
        counted++;
    }

    void miss(long more) {
        missing += more;
    }

    void gaps(int more) {
        gaps += more;
    }

    Key key() {
        return key;
    }

    /** Of which cluster. */
    public String cluster() {
        return key.cluster();
    }

    /** Which day. */
    public LocalDate day() {
        return key.usedOn();
    }

    /** What it says. */
    public Numbered numbered() {
        return new Numbered(counted, missing, gaps);
    }
}
