package io.fondaco.web.access.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.audit.AuditAction;
import io.fondaco.testing.PlainWords;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to a request or its access is told to both sides, and nothing else is. */
class TimelineWordsTest {

    @ParameterizedTest
    @EnumSource(AuditAction.class)
    void eachActionIsASentenceForEachSide(AuditAction action) {
        // Whoever takes an approval back says so; that the access ends with it is no step of its own.
        boolean toldOnItsPage =
                action.code().matches("(request|agreement)\\..*") && action != AuditAction.AGREEMENT_UNDONE;

        for (boolean own : List.of(true, false)) {
            assertThat(TimelineWords.what(action, own).isPresent()).isEqualTo(toldOnItsPage);
            TimelineWords.what(action, own)
                    .ifPresent(what -> assertThat(PlainWords.faultsOfASentence("Otto Falk " + what + "."))
                            .isEmpty());
        }
    }
}
