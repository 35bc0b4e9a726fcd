package io.fondaco.search;

import static io.fondaco.testing.Samples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.identity.Person;
import io.fondaco.job.JobRun;
import io.fondaco.job.Jobs;
import io.fondaco.product.DataProducts;
import io.fondaco.testing.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The index of this node follows what is told of products, and reads only those again that are told of otherwise. */
@QuarkusTest
class ProductIndexTest {

    @Inject
    Samples samples;

    @Inject
    ProductIndex index;

    @Inject
    DataProducts products;

    @Inject
    EntityManager entities;

    @Inject
    Jobs jobs;

    @BeforeEach
    void build() {
        samples.reset();
        index.rebuild();
    }

    private List<String> found(String text) {
        return QuarkusTransaction.requiringNew()
                .call(() -> index.search(ADA, IndexSamples.words(text)).hits().items().stream()
                        .map(hit -> products.findById(hit.product()).path())
                        .toList());
    }

    private long indexed() {
        index.rebuild();
        return QuarkusTransaction.requiringNew()
                .call(() -> jobs.latest("search-rebuild", 1).stream()
                        .mapToLong(JobRun::done)
                        .sum());
    }

    private void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(entities.createNativeQuery(sql).executeUpdate())
                        .isPositive());
    }

    @Test
    void whereNothingChangedNothingIsReadAgain() {
        assertThat(index.complete()).isTrue();
        assertThat(indexed()).isZero();
    }

    @Test
    void aTeamIsFoundByItsNewNameAndOnlyItsProductsAreReadAgain() {
        change("update team set name = 'Cloud Watchers' where slug = 'team-weather'");

        assertThat(indexed()).isEqualTo(owned("team-weather"));
        assertThat(found("watchers")).contains("weather/daily-temperatures");
    }

    private long owned(String team) {
        return QuarkusTransaction.requiringNew().call(() -> products.count("ownerTeam", team));
    }

    @Test
    void anOwnerIsFoundByTheirNewName() {
        samples.signedIn(new Person("otto", "Ottokar Meier", "otto@example.com", Set.of("team-weather"), false));

        assertThat(indexed()).isPositive();
        assertThat(found("ottokar")).contains("weather/daily-temperatures");
    }

    @Test
    void aDomainIsFoundByItsNewName() {
        change("update domain set name = 'Atmosphere' where slug = 'weather'");

        assertThat(indexed()).isPositive();
        assertThat(found("atmosphere")).contains("weather/daily-temperatures");
    }

    @Test
    void whatTrinoShowsOtherwiseIsFound() {
        change("update seen_column set comment = 'Postal district' where name = 'zip'");
        change("update seen_object set changed_at = current_timestamp");

        assertThat(indexed()).isPositive();
        assertThat(found("district")).contains("weather/daily-temperatures");
    }
}
