package io.fondaco.http;

import io.fondaco.common.PlainText;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in addresses, headers and forms, and refuses what does not mean anything: a text with the
 * character NUL, which no database keeps; a number that is none; a yes or no that is neither.
 */
@Provider
public class PlainTextParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            String.class, PlainTextParameters::text,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            Boolean.class, PlainTextParameters::yesOrNo,
            boolean.class, PlainTextParameters::yesOrNo);

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = READERS.get(type);
        return reader == null ? null : (ParamConverter<T>) new Reader(reader);
    }

    private static String text(String value) {
        if (!PlainText.isPlain(value)) {
            throw new IllegalArgumentException("This is no text");
        }
        return value;
    }

    /** Nothing is sent because somebody wrote {@code validateOnly=yes}. */
    private static boolean yesOrNo(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Say true or false");
        };
    }

    private record Reader(Function<String, ?> read) implements ParamConverter<Object> {

        @Override
        public @Nullable Object fromString(@Nullable String value) {
            try {
                return value == null ? null : read.apply(value);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException("This value does not fit", e);
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
