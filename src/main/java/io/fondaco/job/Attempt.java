package io.fondaco.job;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jboss.logging.Logger;

/** One run of a job while it runs: says what it does and what failed, and is written down by {@link Jobs}. */
public final class Attempt {

    private static final Logger LOG = Logger.getLogger(Attempt.class);
    private static final int MOST_DONE = 5;
    private static final int MOST_FAILURES = 5;
    private static final int MOST_LOGGED = 20;
    private static final int LONGEST_FAILURE = 180;
    private static final int LONGEST_SUMMARY = 1000;

    private final String job;
    private final List<String> work = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private long done;
    private int failures;

    Attempt(String job) {
        this.job = job;
    }

    /**
     * The loop of every job: works on one item after the other. One that fails is counted and named, and the others
     * are worked on all the same; so an action that writes runs in a transaction of its own.
     *
     * @param action says how much it did, which may be nothing
     * @return how much was done in all
     */
    public <T> int each(Collection<T> items, ToIntFunction<? super T> action) {
        int count = 0;
        for (T item : items) {
            try {
                count += action.applyAsInt(item);
            } catch (RuntimeException e) {
                failed(item, e);
            }
        }
        return count;
    }

    /** Notes that so many things were worked on, in the words for one and for several. */
    public void did(long count, String one, String many) {
        done += count;
        if (count > 0 && work.size() < MOST_DONE) {
            work.add(count + " " + (count == 1 ? one : many));
        }
    }

    /** Notes that one thing failed while the run went on; the message must hold no secret and no row value. */
    public void failed(String what) {
        failures++;
        if (failed.size() < MOST_FAILURES) {
            failed.add(shortened(what));
        }
    }

    /** Notes that this item failed with this error; returns what may be told of the error. */
    public String failed(Object item, Exception error) {
        String reason = reason(error);
        if (failures < MOST_LOGGED) {
            LOG.warnf("job=%s item=%s failed: %s", job, item, reason);
        }
        failed(item + ": " + reason);
        return reason;
    }

    /** Notes that one thing failed with this error. */
    public void failed(Exception error) {
        failed(reason(error));
    }

    /** The run itself ended by this error, whatever it had done until then. */
    void threw(Throwable error) {
        failures++;
        failed.addFirst(shortened("Stopped: " + reason(error)));
    }

    /** Databases tell the values of the row that they refuse, which belong in no log; outer exceptions often tell nothing. */
    private static String reason(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof PersistenceException) {
                return "The database refused it (" + cause.getClass().getSimpleName() + ")";
            }
        }
        Throwable telling = error;
        while (telling.getMessage() == null && telling.getCause() != null) {
            telling = telling.getCause();
        }
        return telling.getMessage() == null ? telling.getClass().getSimpleName() : telling.getMessage();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE - 1) + "…" : text;
    }

    /** Whether nothing failed. */
    boolean wentWell() {
        return failures == 0;
    }

    /** How many things were worked on. */
    long done() {
        return done;
    }

    /** What failed, the number and the first of them by name, and then what was done. */
    String summary() {
        List<String> told = new ArrayList<>();
        if (failures > failed.size()) {
            told.add(failures + " failures, among them");
        }
        told.addAll(failed);
        told.addAll(work);
        String text = String.join("; ", told);
        return text.length() > LONGEST_SUMMARY ? text.substring(0, LONGEST_SUMMARY) : text;
    }
}
