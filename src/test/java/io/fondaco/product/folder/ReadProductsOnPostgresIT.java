package io.fondaco.product.folder;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(ProductFilesOnPostgres.class)
class ReadProductsOnPostgresIT extends ReadProductsTest {}
