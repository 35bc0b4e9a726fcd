package io.fondaco.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A portal on PostgreSQL with a folder of many products, which it reads at its start. */
public class ManyProductsOnPostgres extends OnPostgres {

    @Override
    public List<TestResourceEntry> testResources() {
        List<TestResourceEntry> resources = new ArrayList<>(super.testResources());
        resources.add(new TestResourceEntry(Folder.class));
        return resources;
    }

    /** The folder, made before the portal starts. */
    public static class Folder implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try {
                Path location = Files.createTempDirectory("products");
                ManyProducts.write(location, ManyProducts.COUNT);
                return Map.of("fondaco.products.location", location.toString(), "fondaco.products.start-waits", "30M");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }
}
