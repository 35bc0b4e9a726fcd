package io.fondaco.product.harvest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A portal with a database of its own and the products of the sample folder. */
public class HarvestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:harvest;MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
                "fondaco.products.location",
                "src/test/resources/products");
    }
}
