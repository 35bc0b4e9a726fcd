package io.fondaco.product.harvest;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(HarvestOnPostgres.class)
class HarvestMetadataOnPostgresIT extends HarvestMetadataTest {}
