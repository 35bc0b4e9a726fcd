package io.fondaco.api.export;

import io.fondaco.export.Audience;
import io.fondaco.export.CatalogExport;
import io.fondaco.export.ExportFormat;
import io.fondaco.export.amundsen.AmundsenExport;
import io.fondaco.export.atlas.AtlasExport;
import io.fondaco.export.dcat.DcatExport;
import io.fondaco.http.StreamedFile;
import io.fondaco.identity.session.CurrentPerson;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller may see of the published products, in the words of other catalogues. */
@Path("/api/v1/export")
@Authenticated
@Tag(name = "Other catalogues")
public class ExportApi {

    private final CurrentPerson currentPerson;
    private final AtlasExport atlas;
    private final AmundsenExport amundsen;
    private final DcatExport dcat;

    ExportApi(CurrentPerson currentPerson, AtlasExport atlas, AmundsenExport amundsen, DcatExport dcat) {
        this.currentPerson = currentPerson;
        this.atlas = atlas;
        this.amundsen = amundsen;
        this.dcat = dcat;
    }

    /** Entities for Apache Atlas. */
    @GET
    @Path("/atlas")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tables and columns as entities of Apache Atlas",
            description = "The body of POST /api/atlas/v2/entity/bulk, in Atlas's own model of Trino.")
    public Response atlas() {
        return file(atlas);
    }

    /** Nodes and relationships for Amundsen. */
    @GET
    @Path("/amundsen")
    @Produces("application/zip")
    @Operation(
            summary = "Tables and columns for Amundsen, as a zip",
            description = "Nodes and relationships as the CSV files that Amundsen's publishers read.")
    public Response amundsen() {
        return file(amundsen);
    }

    /** A catalogue of datasets. */
    @GET
    @Path("/dcat")
    @Produces("application/ld+json")
    @Operation(summary = "Data products as a catalogue of DCAT-AP", description = "JSON-LD; a port is a distribution.")
    public Response dcat() {
        return file(dcat);
    }

    private Response file(CatalogExport export) {
        Audience audience = Audience.of(currentPerson.get());
        ExportFormat format = export.format();
        return StreamedFile.of(format.file(), format.type(), out -> export.write(audience, out));
    }
}
