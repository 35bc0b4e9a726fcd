package io.fondaco.product.harvest;

import io.fondaco.testing.OnPostgres;
import java.util.HashMap;
import java.util.Map;

/** A portal on PostgreSQL with the products of the sample folder. */
public class HarvestOnPostgres extends OnPostgres {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(super.getConfigOverrides());
        config.put("fondaco.products.location", "src/test/resources/products");
        return config;
    }
}
