package io.fondaco.publish.apply;

import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import java.util.List;

/**
 * Files that somebody wants to be published, together.
 *
 * @param place where they are kept
 * @param problems with what can't be read as the files of a product
 */
public record Sending(Caller caller, KeptIn place, List<ProductFiles> products, List<Problem> problems) {

    public Sending {
        products = List.copyOf(products);
        problems = List.copyOf(problems);
    }

    /** An archive that came by the API. */
    public static Sending of(Caller caller, SentArchive archive) {
        return new Sending(caller, KeptIn.API, archive.products(), archive.problems());
    }
}
