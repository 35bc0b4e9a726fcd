package io.fondaco.usage.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.usage.event.OutputTable;
import jakarta.persistence.AttributeConverter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is one column of text in the database, as JSON. */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TypeReference<T> type;

    JsonColumn(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        try {
            return value == null ? null : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String text) {
        try {
            return text == null ? null : JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Words: tags, columns. */
    static class Words extends JsonColumn<List<String>> {
        Words() {
            super(new TypeReference<>() {});
        }
    }

    /** Names of objects. */
    static class Names extends JsonColumn<List<QualifiedName>> {
        Names() {
            super(new TypeReference<>() {});
        }
    }

    /** What a query wrote. */
    static class Output extends JsonColumn<OutputTable> {
        Output() {
            super(new TypeReference<>() {});
        }
    }
}
