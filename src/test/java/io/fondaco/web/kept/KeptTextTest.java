package io.fondaco.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a cookie can hold of what somebody typed. */
class KeptTextTest {

    @Test
    void theLongestPurposeInAnyScriptFitsAndComesBack() {
        String text = "/products/weather/daily-temperatures/request\npurpose=" + "気温と売上".repeat(200);

        assertThat(KeptText.text(KeptText.small(text).orElseThrow())).contains(text);
    }

    @Test
    void whatIsTooLongForACookieIsNotKept() {
        StringBuilder noise = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            noise.append((char) ('!' + random.nextInt(90)));
        }

        assertThat(KeptText.small(noise.toString())).isEmpty();
    }

    @Test
    void whatIsNoneOfOursIsNothing() {
        assertThat(KeptText.text("")).isEmpty();
        assertThat(KeptText.text("not*base64")).isEmpty();
        assertThat(KeptText.text("aGVsbG8")).isEmpty();
    }
}
