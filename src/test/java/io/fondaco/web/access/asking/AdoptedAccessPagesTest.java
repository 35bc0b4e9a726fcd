package io.fondaco.web.access.asking;

import static io.fondaco.testing.Samples.DAILY;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.PURPOSE;
import static io.fondaco.web.Browsing.page;
import static io.fondaco.web.Browsing.post;
import static io.fondaco.web.Browsing.target;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.agreement.AdoptUnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was given outside the portal first and then adopted has no request to extend. */
@QuarkusTest
class AdoptedAccessPagesTest {

    private static final String PRODUCT = "/products/weather/daily-temperatures";

    @Inject
    Samples samples;

    @Inject
    AccessStory story;

    @Inject
    OwnerActions owner;

    @Inject
    FakeEngine engine;

    @Inject
    DataProducts products;

    @Inject
    UnmanagedGrants outside;

    @Inject
    AdoptUnmanagedGrant adoptUnmanaged;

    @BeforeEach
    void reset() {
        samples.reset();
    }

    @Test
    @TestSecurity(user = "ada", roles = "team-analytics")
    void moreTimeForItIsAskedForAnew() {
        page("/");
        engine.grant(DAILY, "ada", EnumSet.of(Privilege.SELECT));
        owner.checks();
        adopted(5);
        story.settle();

        assertThat(page(PRODUCT).select("#access a").eachAttr("href")).contains(PRODUCT + "/request");
        assertThat(page("/access").select("td[data-l=Action] a").eachAttr("href"))
                .contains(PRODUCT + "/request");
        assertThat(page(PRODUCT + "/request").select("h1").text()).isEqualTo("Request access to Daily temperatures");
        assertThat(target(post(
                        PRODUCT + "/request",
                        Map.of("purpose", PURPOSE, "period", "P6M", "terms", "on", "formKey", "form-1"))))
                .startsWith("/requests/");
    }

    private void adopted(int days) {
        QuarkusTransaction.requiringNew().run(() -> {
            DataProduct product =
                    products.find(OTTO, "weather", "daily-temperatures").orElseThrow();
            UUID found = outside.on(product).getFirst().id();
            adoptUnmanaged.adopt(
                    OTTO, product, found, LocalDate.now(ZoneOffset.UTC).plusDays(days));
        });
    }
}
