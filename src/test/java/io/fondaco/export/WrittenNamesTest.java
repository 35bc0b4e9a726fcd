package io.fondaco.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import org.junit.jupiter.api.Test;

class WrittenNamesTest {

    private final WrittenNames written = new WrittenNames();

    @Test
    void manyNamesAreEachThereOnce() {
        for (int number = 0; number < 20_000; number++) {
            assertThat(written.add(table(number))).isTrue();
            written.add(table(number), "Column_" + number);
        }

        assertThat(written.add(table(7))).isFalse();
        for (int number = 0; number < 20_000; number++) {
            assertThat(written.holds(table(number))).isTrue();
            assertThat(written.holds(table(number), "column_" + number)).isTrue();
            assertThat(written.holds(table(number), "column_" + (number + 1))).isFalse();
        }
        assertThat(written.holds(table(20_000))).isFalse();
    }

    private static QualifiedName table(int number) {
        return new QualifiedName("lake", "s" + number % 7, "t" + number);
    }
}
