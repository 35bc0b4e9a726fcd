package io.fondaco.publish.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.publish.draft.Suggestion.What;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionsTest {

    @Test
    void aNameThatEndsInIdCanBeTheKey() {
        assertThat(Suggestions.of(columns("zip", "reading_id"), List.of()))
                .containsExactly(new Suggestion("reading_id", What.KEY, "its name ends in “id”"));
    }

    @Test
    void twoRowsWithTheSameValueSpeakAgainstIt() {
        List<DraftColumn> columns = columns("station_id", "id");

        assertThat(Suggestions.of(columns, List.of(List.of("7", "1"), List.of("7", "2"))))
                .containsExactly(new Suggestion("id", What.KEY, "its name is “id” and the 2 rows differ in it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"observer_email", "observerEmail", "PHONE", "first_name", "customer-name", "home_address"})
    void namesOfPersonalDataAreSuggested(String name) {
        assertThat(Suggestions.of(columns(name), List.of()))
                .extracting(Suggestion::what)
                .containsExactly(What.PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "station_name", "address", "mailbox_size", "day", "emails_sent_count", "温度"})
    void otherNamesAreNot(String name) {
        assertThat(Suggestions.of(columns(name), List.of())).isEmpty();
    }

    @Test
    void valuesTellToo() {
        List<List<String>> rows =
                List.of(List.of("j.roth@fondaco.example"), Arrays.asList((String) null), List.of("x"));

        assertThat(Suggestions.of(columns("contact"), rows))
                .containsExactly(new Suggestion("contact", What.PERSONAL, "1 of 2 values look like e-mail addresses"));
    }

    private static List<DraftColumn> columns(String... names) {
        return Stream.of(names).map(name -> DraftColumn.of(name, "varchar", "")).toList();
    }
}
