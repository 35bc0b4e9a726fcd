package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.grant.GrantState;
import io.fondaco.access.request.RequestState;
import io.fondaco.access.status.AccessState;
import io.fondaco.product.ProductStatus;
import io.fondaco.product.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A badge is the same on all pages, and never tells by its colour alone. */
class BadgesTest {

    @Test
    void twoStatesOfAThingNeverLookAlike() {
        assertThat(of(ProductStatus.values()).map(Badges::badge))
                .extracting(Badge::text)
                .doesNotHaveDuplicates();
        assertThat(of(Tier.values()).map(Badges::badge)).extracting(Badge::text).doesNotHaveDuplicates();
        assertThat(of(AccessState.values()).map(Badges::badge))
                .extracting(Badge::text)
                .doesNotHaveDuplicates();
        assertThat(of(RequestState.values()).map(Badges::badge))
                .extracting(Badge::text)
                .doesNotHaveDuplicates();
        assertThat(of(GrantState.values()).map(Badges::badge))
                .extracting(Badge::text)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyAccessThatWorksOrIsNotNeededIsGreen() {
        List<AccessState> green = of(AccessState.values())
                .filter(state -> Badges.badge(state).kind().equals("ok"))
                .toList();

        assertThat(green).containsExactlyInAnyOrder(AccessState.OPEN, AccessState.GRANTED, AccessState.OWNER);
    }

    private static <T> Stream<T> of(T[] values) {
        return Arrays.stream(values);
    }
}
