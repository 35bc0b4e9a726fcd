package io.fondaco.export.amundsen;

import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportFormat;
import io.fondaco.export.ExportedOrigins;
import io.fondaco.export.ExportedTable;
import io.fondaco.export.ExportedTables;
import io.fondaco.export.WrittenNames;
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
    private final ExportedOrigins origins;

    AmundsenExport(ExportedTables tables, ExportedOrigins origins) {
        this.tables = tables;
        this.origins = origins;
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
        WrittenNames written = new WrittenNames();
        tables.<IOException>each(audience, part -> {
            AmundsenPart files = new AmundsenPart();
            for (ExportedTable table : part) {
                files.add(table);
                written.add(table.object());
                table.columns().forEach(column -> written.add(table.object(), column.name()));
            }
            write(files, ++number[0], zip);
        });
        origins.<IOException>each(audience, written, part -> {
            AmundsenPart files = new AmundsenPart();
            part.forEach(files::add);
            write(files, ++number[0], zip);
        });
        zip.finish();
        zip.flush();
    }

    private static void write(AmundsenPart files, int number, ZipOutputStream zip) throws IOException {
        for (Map.Entry<String, String> file : files.files(number).entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }
}
