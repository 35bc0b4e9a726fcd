package io.fondaco.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Linux tells of processes: the processor time that they used, and their memory. Elsewhere some of it is zero. */
public final class ProcessTimes {

    private static final Path PROC = Path.of("/proc");

    private ProcessTimes() {}

    /** The processor time of a process so far. */
    public static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The same of a process and all that it started and that still run. */
    public static Duration ofTree(ProcessHandle process) {
        return process.descendants().map(ProcessTimes::of).reduce(of(process), Duration::plus);
    }

    /** The database server behind this connection: what serves it are its children. */
    public static ProcessHandle server(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("select pg_backend_pid()")) {
            found.next();
            return ProcessHandle.of(found.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    /** The processor time of those threads of a process that still run and have one of these names. */
    static Duration ofThreads(ProcessHandle process, String... names) {
        Set<String> wanted = Set.of(names);
        Path tasks = PROC.resolve(Long.toString(process.pid())).resolve("task");
        if (!Files.isDirectory(tasks)) {
            return Duration.ZERO;
        }
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.filter(thread ->
                            wanted.contains(text(thread.resolve("comm")).strip()))
                    .map(thread -> text(thread.resolve("schedstat")).split(" ", 2)[0])
                    .filter(nanos -> !nanos.isBlank())
                    .map(nanos -> Duration.ofNanos(Long.parseLong(nanos)))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The memory that a process holds, in megabytes. */
    static long residentMegabytes(ProcessHandle process) {
        List<String> lines = text(PROC.resolve(Long.toString(process.pid())).resolve("status"))
                .lines()
                .toList();
        return lines.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** A thread may have ended a moment ago. */
    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
