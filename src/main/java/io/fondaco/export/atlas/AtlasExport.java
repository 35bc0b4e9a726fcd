package io.fondaco.export.atlas;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportFormat;
import io.fondaco.export.ExportedOrigin;
import io.fondaco.export.ExportedOrigins;
import io.fondaco.export.ExportedTable;
import io.fondaco.export.ExportedTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Tables and columns for Apache Atlas: the body of {@code POST /api/atlas/v2/entity/bulk}. */
@ApplicationScoped
public class AtlasExport implements CatalogExport {

    private final JsonFactory factory = new JsonFactory();
    private final ExportedTables tables;
    private final ExportedOrigins origins;

    AtlasExport(ExportedTables tables, ExportedOrigins origins) {
        this.tables = tables;
        this.origins = origins;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.ATLAS;
    }

    @Override
    public void write(Audience audience, OutputStream out) throws IOException {
        JsonGenerator json = factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeArrayFieldStart("entities");
        AtlasEntities entities = new AtlasEntities(json);
        tables.<IOException>each(audience, part -> {
            for (ExportedTable table : part) {
                entities.write(table);
            }
        });
        AtlasProcesses processes = new AtlasProcesses(json);
        origins.<IOException>each(audience, entities.written(), part -> {
            for (ExportedOrigin origin : part) {
                processes.write(origin);
            }
        });
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }
}
