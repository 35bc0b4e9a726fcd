package io.fondaco.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.common.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageLinksTest {

    @Test
    void aLongListLinksTheEndsAndTheNeighbours() {
        assertThat(links(5, 20)).containsExactly(1, 0, 4, 5, 6, 0, 20);
        assertThat(links(1, 20)).containsExactly(1, 2, 0, 20);
        assertThat(links(20, 20)).containsExactly(1, 0, 19, 20);
    }

    @Test
    void aSinglePageIsNotLeftOut() {
        assertThat(links(4, 7)).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(links(1, 1)).containsExactly(1);
    }

    private static List<Integer> links(int number, int count) {
        return PageLinks.links(new Page<>(List.of(), number, Page.SIZE, (long) count * Page.SIZE));
    }
}
