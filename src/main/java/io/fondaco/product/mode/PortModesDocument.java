package io.fondaco.product.mode;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Keeps the modes of a port as JSON: they are read whole and never queried. */
@Converter
public class PortModesDocument implements AttributeConverter<PortModes, String> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .build();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PortModes modes) {
        if (modes == null || modes.equals(PortModes.NONE)) {
            return null;
        }
        try {
            return JSON.writeValueAsString(modes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Modes can't be written as JSON", e);
        }
    }

    @Override
    public PortModes convertToEntityAttribute(@Nullable String document) {
        if (document == null) {
            return PortModes.NONE;
        }
        try {
            return JSON.readValue(document, PortModes.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored modes can't be read", e);
        }
    }
}
