package io.fondaco.export.folder;

import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportConfig;
import io.fondaco.job.Jobs;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Writes what everybody may see into a folder, for catalogues that fetch files. A file is written beside its place and
 * moved there when it is whole, so that nobody reads half of one and the last whole one stays when writing fails.
 */
@ApplicationScoped
public class WriteExports {

    private final List<CatalogExport> exports;
    private final ExportConfig config;
    private final Jobs jobs;

    WriteExports(@All List<CatalogExport> exports, ExportConfig config, Jobs jobs) {
        this.exports = exports;
        this.config = config;
        this.jobs = jobs;
    }

    @Scheduled(
            every = "${fondaco.export.every:off}",
            identity = "catalogs-export",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        config.folder().ifPresent(this::run);
    }

    /** Writes the files of all formats that are wanted; says how many. */
    public int run(Path folder) {
        return jobs.run("catalogs-export", attempt -> {
            List<CatalogExport> wanted = exports.stream()
                    .filter(export -> config.formats().contains(export.format()))
                    .toList();
            int written = attempt.each(wanted, export -> write(export, folder));
            attempt.did(written, "file written", "files written");
            return written;
        });
    }

    private static int write(CatalogExport export, Path folder) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "." + export.format().file(), ".part");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                    export.write(Audience.EVERYBODY, out);
                }
                Files.move(
                        part,
                        folder.resolve(export.format().file()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
                return 1;
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
