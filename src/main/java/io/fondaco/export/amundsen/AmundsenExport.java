package io.fondaco.export.amundsen;

import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportFormat;
import io.fondaco.export.ExportedTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip with two folders, as Amundsen's publishers read them: {@code nodes} and {@code relationships}. Each part of the
 * tables has files of its own, so that nothing waits for the rest.
 */
@ApplicationScoped
public class AmundsenExport implements CatalogExport {

    private final ExportedTables tables;

    AmundsenExport(ExportedTables tables) {
        this.tables = tables;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.AMUNDSEN;
    }

    @Override
    public void write(Audience audience, OutputStream out) throws IOException {
        // Closing it would close the stream below, which is the caller's.
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        int[] number = {0};
        zip.putNextEntry(new ZipEntry("nodes/"));
        zip.putNextEntry(new ZipEntry("relationships/"));
        tables.<IOException>each(audience, part -> {
            AmundsenPart files = new AmundsenPart();
            part.forEach(files::add);
            for (Map.Entry<String, String> file : files.files(++number[0]).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        });
        zip.finish();
        zip.flush();
    }
}
