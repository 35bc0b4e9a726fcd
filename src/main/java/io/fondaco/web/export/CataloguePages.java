package io.fondaco.web.export;

import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportConfig;
import io.fondaco.export.ExportFormat;
import io.fondaco.export.amundsen.AmundsenExport;
import io.fondaco.export.atlas.AtlasExport;
import io.fondaco.export.dcat.DcatExport;
import io.fondaco.http.StreamedFile;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** Where people find what other catalogues can be told. */
@Path("/help/catalogues")
public class CataloguePages {

    @CheckedTemplate(basePath = "help")
    record catalogues(boolean toFolder) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final AtlasExport atlas;
    private final AmundsenExport amundsen;
    private final DcatExport dcat;
    private final ExportConfig config;

    CataloguePages(
            CurrentPerson viewer, AtlasExport atlas, AmundsenExport amundsen, DcatExport dcat, ExportConfig config) {
        this.viewer = viewer;
        this.atlas = atlas;
        this.amundsen = amundsen;
        this.dcat = dcat;
        this.config = config;
    }

    /** The page. */
    @GET
    public TemplateInstance page() {
        return new catalogues(config.folder().isPresent() && !config.every().equals("off"));
    }

    /** Entities for Apache Atlas. */
    @GET
    @Path("atlas.json")
    public Response atlas() {
        return file(atlas);
    }

    /** Nodes and relationships for Amundsen. */
    @GET
    @Path("amundsen.zip")
    public Response amundsen() {
        return file(amundsen);
    }

    /** A catalogue of DCAT-AP. */
    @GET
    @Path("dcat.jsonld")
    public Response dcat() {
        return file(dcat);
    }

    private Response file(CatalogExport export) {
        Audience audience = Audience.of(viewer.get());
        ExportFormat format = export.format();
        return StreamedFile.of(format.file(), format.type(), out -> export.write(audience, out));
    }
}
