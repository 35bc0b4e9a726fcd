package io.fondaco.job;

import java.util.ArrayList;
import java.util.List;

/** One run of a job while it runs: says what it does, and is written down when closed. */
public final class Attempt implements AutoCloseable {

    private static final int MOST_TOLD = 5;

    private final Jobs jobs;
    private final JobRun run;
    private final List<String> told = new ArrayList<>();
    private long done;
    private int failures;

    Attempt(Jobs jobs, JobRun run) {
        this.jobs = jobs;
        this.run = run;
    }

    /** Notes that so many things were worked on. */
    public void did(long count, String what) {
        done += count;
        if (count > 0) {
            tell(count + " " + what);
        }
    }

    /** Notes that one thing failed while the run went on; the message must hold no secret and no row value. */
    public void failed(String what) {
        failures++;
        tell(what);
    }

    /** Notes that one thing failed with this error. */
    public void failed(Exception error) {
        failed(error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage());
    }

    private void tell(String what) {
        if (told.size() < MOST_TOLD) {
            told.add(what);
        }
    }

    @Override
    public void close() {
        String summary = String.join("; ", told);
        jobs.end(
                run,
                failures == 0 ? JobRun.Outcome.DONE : JobRun.Outcome.FAILED,
                done,
                summary.length() > 1000 ? summary.substring(0, 1000) : summary);
    }
}
