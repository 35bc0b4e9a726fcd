package io.fondaco.http;

import io.fondaco.common.PlainText;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Refuses what is no text in addresses, headers and forms, such as the character NUL: no database keeps it. */
@Provider
public class PlainTextParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == String.class ? (ParamConverter<T>) new TextReader() : null;
    }

    private static final class TextReader implements ParamConverter<String> {

        @Override
        public String fromString(String value) {
            if (value != null && !PlainText.isPlain(value)) {
                throw new BadRequestException("This is no text");
            }
            return value;
        }

        @Override
        public String toString(String value) {
            return value;
        }
    }
}
