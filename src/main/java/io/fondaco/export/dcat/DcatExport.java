package io.fondaco.export.dcat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportConfig;
import io.fondaco.export.ExportFormat;
import io.fondaco.export.ExportedProducts;
import io.fondaco.http.HttpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** Data products as datasets of DCAT-AP, in JSON-LD. */
@ApplicationScoped
public class DcatExport implements CatalogExport {

    /** Where the portal is when nobody said so: in development and tests. */
    private static final String HERE = "http://localhost:8080";

    private final JsonFactory factory = new JsonFactory();
    private final ExportedProducts products;
    private final ExportConfig config;
    private final HttpConfig http;

    DcatExport(ExportedProducts products, ExportConfig config, HttpConfig http) {
        this.products = products;
        this.config = config;
        this.http = http;
    }

    @Override
    public ExportFormat format() {
        return ExportFormat.DCAT;
    }

    @Override
    public void write(Audience audience, OutputStream out) throws IOException {
        JsonGenerator json = factory.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        DcatWriter writer = new DcatWriter(json, portal());
        writer.begin(config.publisher());
        products.<IOException>each(audience, writer::write);
        writer.end();
        json.flush();
    }

    private String portal() {
        String url = http.publicUrl().map(Object::toString).orElse(HERE);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
