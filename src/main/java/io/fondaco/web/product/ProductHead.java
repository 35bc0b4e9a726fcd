package io.fondaco.web.product;

import io.fondaco.product.DataProduct;
import io.fondaco.web.Badge;
import io.fondaco.web.Badges;
import org.jspecify.annotations.Nullable;

/** What stands on top of every page of a product. */
public record ProductHead(
        String name,
        String path,
        String summary,
        String domain,
        String domainName,
        Badge status,
        @Nullable Badge tier,
        String tab) {

    public static ProductHead of(DataProduct product, String tab) {
        return new ProductHead(
                product.name(),
                product.path(),
                product.summary(),
                product.domain().slug(),
                product.domain().name(),
                Badges.badge(product.status()),
                product.tier().map(Badges::badge).orElse(null),
                tab);
    }
}
