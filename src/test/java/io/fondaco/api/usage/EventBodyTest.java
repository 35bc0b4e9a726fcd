package io.fondaco.api.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fondaco.usage.event.UnreadableEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventBodyTest {

    private static final byte[] TEXT = "{\"queryId\":\"q\"}".getBytes(StandardCharsets.UTF_8);

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "identity", " Identity "})
    void whatIsNotPackedIsReadAsItIs(String encoding) throws Exception {
        assertThat(EventBody.of(new ByteArrayInputStream(TEXT), encoding).readAllBytes())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
    void gzipIsUnpacked(String encoding) throws Exception {
        assertThat(EventBody.of(new ByteArrayInputStream(gzip(TEXT)), encoding).readAllBytes())
                .isEqualTo(TEXT);
    }

    @Test
    void whatPacksWellIsBrokenOffAtTheBound() throws Exception {
        byte[] bomb = gzip(new byte[5_000_000]);

        assertThat(bomb).hasSizeLessThan(10_000);
        assertThat(EventBody.of(new ByteArrayInputStream(bomb), "gzip", 5_000_000)
                        .readAllBytes())
                .hasSize(5_000_000);
        assertThatThrownBy(() -> EventBody.of(new ByteArrayInputStream(bomb), "gzip", 4_999_999)
                        .readAllBytes())
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
    void anythingElseIsRefused(String encoding) {
        assertThatThrownBy(() -> EventBody.of(new ByteArrayInputStream(TEXT), encoding))
                .isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void soIsWhatIsNotPackedAsItSays() {
        assertThatThrownBy(() -> EventBody.of(new ByteArrayInputStream(TEXT), "gzip"))
                .isInstanceOf(UnreadableEvent.class);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
