package io.fondaco.dev.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process that dev mode started beside the portal, known by a file with its id and start time, so that whoever comes later (another
 * class loader of the same JVM, a second start) finds the same process and never a stranger's.
 */
public final class ChildProcess {

    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Path pidFile;

    /** The process that this file tells of, if any. */
    public ChildProcess(Path pidFile) {
        this.pidFile = pidFile;
    }

    /** Notes the process for whoever comes later. */
    public void remember(ProcessHandle process) throws IOException {
        Files.writeString(pidFile, process.pid() + " " + startOf(process));
    }

    /** The process of that file, if it is still alive. */
    public Optional<ProcessHandle> alive() {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            String[] words = Files.readString(pidFile).strip().split(" ", 2);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startOf(process).equals(words[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Ends the process and all that it started: politely first, then by force. */
    public void end() {
        alive().ifPresent(ChildProcess::endTree);
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            // a stale file is harmless: its process is gone
        }
    }

    private static void endTree(ProcessHandle root) {
        try (Stream<ProcessHandle> descendants = root.descendants()) {
            Stream.concat(Stream.of(root), descendants).toList().forEach(ChildProcess::endOne);
        }
    }

    private static void endOne(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
