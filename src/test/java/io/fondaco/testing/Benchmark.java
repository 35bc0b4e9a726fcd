package io.fondaco.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Times of one thing, run after run. A benchmark asserts nothing of time, since machines differ: it tells the ratio of
 * two medians of the same run, and adds it to {@code target/benchmarks.md}.
 */
public final class Benchmark {

    private static final Path REPORT = Path.of("target", "benchmarks.md");

    private final String name;
    private final List<Duration> times = new ArrayList<>();

    /** Nothing was measured yet. */
    public Benchmark(String name) {
        this.name = name;
    }

    /** Work that may fail with anything. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws Exception;
    }

    /** Does the work and takes its time. */
    public void time(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        add(Duration.ofNanos(System.nanoTime() - start));
    }

    /** Takes a time that was measured elsewhere. */
    public void add(Duration time) {
        times.add(time);
    }

    /** Forgets what was measured so far, which was to warm up. */
    public void warm() {
        times.clear();
    }

    private double median() {
        return quantile(0.5);
    }

    private double quantile(double share) {
        List<Duration> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.floor(share * (sorted.size() - 1))).toNanos() / 1e6;
    }

    /** Says what was measured, and its ratio to the floor. */
    public void report(Benchmark floor) {
        String rows = "| %s | %s | | %d |%n| %s | %s | **%.2f** | %d |%n"
                .formatted(
                        floor.name,
                        floor.figures(),
                        floor.times.size(),
                        name,
                        figures(),
                        median() / floor.median(),
                        times.size());
        print(rows);
    }

    /** Adds rows of a benchmark's own to what was measured. */
    public static void print(String rows) {
        System.out.print(rows);
        try {
            Files.writeString(REPORT, rows, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String figures() {
        return "%.1f ms, %.1f ms".formatted(median(), quantile(0.95)).toLowerCase(Locale.ROOT);
    }
}
