package io.fondaco.product.folder;

import io.fondaco.testing.OnPostgres;
import java.util.HashMap;
import java.util.Map;

/** A portal on PostgreSQL that reads the sample folder at start. */
public class ProductFilesOnPostgres extends OnPostgres {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("fondaco.products.location", "src/test/resources/products");
        return config;
    }
}
