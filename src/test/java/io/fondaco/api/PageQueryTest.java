package io.fondaco.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fondaco.common.DomainError.Invalid;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageQueryTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @ParameterizedTest
    @CsvSource({"0, 25, page", "-1, 25, page", "1000001, 25, page", "1, 0, size", "1, -1, size", "1, 201, size"})
    void aPageThatCannotBeIsRefusedByItsField(int page, int size, String field) {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new PageQuery(page, size));

        assertThat(refused.fields()).containsOnlyKeys(field);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Invalid refused = catchThrowableOfType(Invalid.class, () -> new PageQuery(0, 0));

        assertThat(refused.fields()).containsOnlyKeys("page", "size");
    }

    @Test
    void aPageIsCutOutOfTheList() {
        PageView<String> second = new PageQuery(2, 2).of(ALL, Function.identity());

        assertThat(second.items()).containsExactly("c", "d");
        assertThat(second.total()).isEqualTo(5);
        assertThat(items(new PageQuery(3, 2))).containsExactly("e");
        assertThat(items(new PageQuery(4, 2))).isEmpty();
        assertThat(items(new PageQuery(1_000_000, 200))).isEmpty();
    }

    @Test
    void onlyWhatStandsOnThePageIsTurnedIntoViews() {
        PageView<String> page = new PageQuery(2, 2).together(ALL, items -> List.of(items.toString()));

        assertThat(page.items()).containsExactly("[c, d]");
    }

    private static List<String> items(PageQuery query) {
        PageView<String> page = query.of(ALL, Function.identity());
        return page.items();
    }
}
