package io.fondaco.web.product;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductStatus;
import io.fondaco.usage.report.Drop;
import io.fondaco.usage.report.UsageReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader should know of a product, the worst first. */
@ApplicationScoped
class Notices {

    private final DataProducts products;
    private final DatasetSchemas schemas;

    Notices(DataProducts products, DatasetSchemas schemas) {
        this.products = products;
        this.schemas = schemas;
    }

    List<Notice> of(DataProduct product, Person viewer, UsageReport report) {
        List<Notice> notices = new ArrayList<>();
        for (OutputPort port : product.ports()) {
            List<String> differences = schemas.of(port).differences();
            if (!differences.isEmpty()) {
                notices.add(new Notice(
                        "warn", "%s differs from its contract".formatted(port.name()), String.join(" ", differences)));
            }
        }
        report.latestDrop().filter(drop -> !drop.over()).map(Notices::notice).ifPresent(notices::add);
        if (product.status() == ProductStatus.DEPRECATED) {
            notices.add(new Notice("warn", "This product is deprecated", successor(product, viewer)));
        }
        return notices;
    }

    static Notice notice(Drop drop) {
        return new Notice(drop.over() ? "warn" : "bad", drop.title(), drop.text());
    }

    private String successor(DataProduct product, Person viewer) {
        return product.successor()
                .map(path -> path.split("/", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> Optional.of(parts[1]).flatMap(slug -> products.find(viewer, parts[0], slug)))
                .map(next -> "Use %s instead.".formatted(next.name()))
                .orElse("Plan to stop using it.");
    }
}
