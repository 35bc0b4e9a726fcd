package io.fondaco.product.folder;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A portal with a database of its own that reads the sample folder at start. */
public class ProductFilesProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:h2:mem:product-files;MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
                "fondaco.products.location",
                "src/test/resources/products");
    }
}
