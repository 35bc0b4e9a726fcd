package io.fondaco.web.search;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.search.ProductSearch;
import io.fondaco.web.download.Download;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

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
    public Response file(@Context UriInfo address) {
        Person person = viewer.get();
        ProductSearch search = table.asked(address.getQueryParameters());
        return Download.csv("products.csv", ProductTable.HEADINGS, rows -> table.each(person, search, rows));
    }
}
