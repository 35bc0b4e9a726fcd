package io.fondaco.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a cookie can hold of what somebody typed. */
class KeptTextTest {

    @Test
    void theLongestPurposeInAnyScriptFitsAndComesBack() {
        StringBuilder purpose = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            purpose.append((char) (0x4e00 + random.nextInt(8_000)));
        }
        String body = "purpose=" + URLEncoder.encode(purpose.toString(), StandardCharsets.UTF_8) + "&period=P6M";
        String text = KeptFields.packed("/products/weather/daily-temperatures/request", "", body);

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
