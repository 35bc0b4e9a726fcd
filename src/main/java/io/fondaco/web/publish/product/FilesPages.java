package io.fondaco.web.publish.product;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.definition.VersionFile;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The files of a product as they were published, for who moves it into a repository. */
@Path("/products/{domain}/{slug}/manage/files.zip")
public class FilesPages {

    private final CurrentPerson viewer;
    private final DataProducts products;

    FilesPages(CurrentPerson viewer, DataProducts products) {
        this.viewer = viewer;
        this.products = products;
    }

    /** A folder with the product file, its contracts and queries. */
    @GET
    public Response files(String domain, String slug) throws IOException {
        Person person = viewer.get();
        DataProduct product = products.find(person, domain, slug)
                .filter(found -> found.isOwnedBy(person) || person.platformAdmin())
                .orElseThrow(DataProducts::unknown);
        ProductVersion version = product.versions().stream()
                .filter(each -> each.number().equals(product.currentVersion()))
                .findFirst()
                .orElseThrow(DataProducts::unknown);
        return Response.ok(zip(product, version))
                .type("application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s.zip\"".formatted(slug, version.number()))
                .build();
    }

    private static byte[] zip(DataProduct product, ProductVersion version) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            add(zip, product, new VersionFile("product.odps.yaml", version.source()));
            for (VersionFile file : version.files().stream()
                    .sorted(Comparator.comparing(VersionFile::path))
                    .toList()) {
                add(zip, product, file);
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, DataProduct product, VersionFile file) throws IOException {
        zip.putNextEntry(new ZipEntry(product.path() + "/" + file.path()));
        zip.write(file.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
