package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.common.Page;
import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumberTest {

    private static final List<Integer> ALL =
            IntStream.range(0, 2 * Page.SIZE + 1).boxed().toList();

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "a", "1.5", " 1", "1000001", "99999999999999999999", "２"})
    void whatIsNoNumberOfAPageIsRefused(String sent) {
        assertThatThrownBy(() -> PageNumber.of(sent)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        assertThat(PageNumber.within("9", ALL.size())).isEqualTo(3);
        assertThat(PageNumber.within("9", 0)).isEqualTo(1);

        Page<Integer> last = PageNumber.slice(ALL, "9");

        assertThat(last.items()).containsExactly(2 * Page.SIZE);
        assertThat(last.number()).isEqualTo(3);
        assertThat(last.total()).isEqualTo(ALL.size());
    }

    @Test
    void theFirstPageIsFull() {
        assertThat(PageNumber.slice(ALL, "1").items()).hasSize(Page.SIZE).startsWith(0);
    }
}
