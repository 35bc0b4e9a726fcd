package io.fondaco.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.fondaco.common.Day;
import io.fondaco.common.PlainText;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses what no database keeps in bodies: a text with the character NUL, a day thousands of years away. */
@Singleton
class PlainTextBodies implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("plain-text")
                .addDeserializer(String.class, new TextReader())
                .addDeserializer(LocalDate.class, new DayReader())
                .addKeyDeserializer(String.class, new KeyReader()));
    }

    private static final class TextReader extends StringDeserializer {

        private static final long serialVersionUID = 1L;

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && !PlainText.isPlain(text)) {
                context.reportInputMismatch(String.class, "This is no text");
            }
            return text;
        }
    }

    private static final class DayReader extends StdDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            Optional<LocalDate> day = Day.read(text);
            return day.isPresent() || text.isBlank()
                    ? day.orElse(null)
                    : context.reportInputMismatch(LocalDate.class, "This is no day");
        }
    }

    private static final class KeyReader extends KeyDeserializer {

        @Override
        public String deserializeKey(String key, DeserializationContext context) throws IOException {
            if (!PlainText.isPlain(key)) {
                context.reportInputMismatch(String.class, "This is no text");
            }
            return key;
        }
    }
}
