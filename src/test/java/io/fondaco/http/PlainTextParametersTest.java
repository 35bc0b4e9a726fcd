package io.fondaco.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.BadRequestException;
import java.lang.annotation.Annotation;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in addresses, headers and forms means something, or is refused. */
class PlainTextParametersTest {

    private final PlainTextParameters parameters = new PlainTextParameters();

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no", "TRUE", "1", "", " true"})
    void aWordThatIsNeitherYesNorNoIsRefused(String word) {
        assertThatThrownBy(() -> read(boolean.class, word)).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> read(Boolean.class, word)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "", "1.5", "99999999999"})
    void aNumberThatIsNoneIsRefused(String number) {
        assertThatThrownBy(() -> read(int.class, number)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void aTextThatNoDatabaseKeepsIsRefused() {
        assertThatThrownBy(() -> read(String.class, "a\u0000b")).isInstanceOf(BadRequestException.class);
    }

    @Test
    void whatMeansSomethingIsTaken() {
        assertThat(read(boolean.class, "false")).isEqualTo(false);
        assertThat(read(int.class, "-7")).isEqualTo(-7);
        assertThat(read(String.class, "zoë ☃")).isEqualTo("zoë ☃");
    }

    @Test
    void otherTypesAreReadByTheFramework() {
        assertThat(parameters.getConverter(UUID.class, UUID.class, new Annotation[0]))
                .isNull();
    }

    private <T> T read(Class<T> type, String text) {
        return parameters.getConverter(type, type, new Annotation[0]).fromString(text);
    }
}
