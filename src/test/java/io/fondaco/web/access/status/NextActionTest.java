package io.fondaco.web.access.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.access.status.AccessState;
import io.fondaco.access.status.ListedAccess;
import io.fondaco.product.ProductStatus;
import io.fondaco.web.access.status.AccessPanel.Action;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NextActionTest {

    private static final UUID REQUEST = UUID.fromString("5b0c6f0e-52a8-4d7c-9a53-6a0c7f4a3c11");

    @Test
    void whoHasNoAccessIsOfferedTheFormOfThePublishedProductOnly() {
        ListedAccess none = new ListedAccess(AccessState.NONE, null, false);

        assertThat(NextAction.of("weather/daily", ProductStatus.ACTIVE, none))
                .contains(new Action("Request access", "/products/weather/daily/request", false));
        assertThat(NextAction.of("weather/daily", ProductStatus.RETIRED, none)).isEmpty();
        assertThat(NextAction.of("weather/daily", ProductStatus.DRAFT, none)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(AccessState.class)
    void anOpenQuestionComesBeforeAllElse(AccessState state) {
        assertThat(NextAction.of("weather/daily", ProductStatus.ACTIVE, new ListedAccess(state, REQUEST, true)))
                .contains(new Action("Answer", "/requests/" + REQUEST + "#talk", true));
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "GRANTED", "ENDING", "TAKEN_AWAY_SOON"})
    void whoCanReadConnects(AccessState state) {
        assertThat(NextAction.of("weather/daily", ProductStatus.ACTIVE, new ListedAccess(state, REQUEST, false)))
                .map(Action::label)
                .contains("Connect");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "SETTING_UP", "FAILED", "UNREADABLE"})
    void whoWaitsSeesTheRequestThatThereIs(AccessState state) {
        assertThat(NextAction.of("weather/daily", ProductStatus.ACTIVE, new ListedAccess(state, REQUEST, false)))
                .map(Action::href)
                .contains("/requests/" + REQUEST);
        assertThat(NextAction.of("weather/daily", ProductStatus.ACTIVE, new ListedAccess(state, null, false)))
                .isEmpty();
    }
}
