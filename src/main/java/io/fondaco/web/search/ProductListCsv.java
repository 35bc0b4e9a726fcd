package io.fondaco.web.search;

import io.fondaco.identity.session.CurrentPerson;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The list of data products as a table for spreadsheets: the same choices, every row. */
@Path("/products.csv")
public class ProductListCsv {

    private final CurrentPerson viewer;
    private final ProductTable table;

    ProductListCsv(CurrentPerson viewer, ProductTable table) {
        this.viewer = viewer;
        this.table = table;
    }

    /** The file. */
    @GET
    @Produces("text/csv;charset=UTF-8")
    @ResponseHeader(name = HttpHeaders.CONTENT_DISPOSITION, value = "attachment; filename=\"products.csv\"")
    public String file(@Context UriInfo address) {
        return table.of(viewer.get(), address.getQueryParameters());
    }
}
