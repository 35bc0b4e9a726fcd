package io.fondaco.usage.fold;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.AttributeConverter;
import java.util.Map;
import java.util.TreeMap;

/** Column names and counts as one column of text, since they are only read together. */
class ColumnUses implements AttributeConverter<Map<String, Long>, String> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String convertToDatabaseColumn(Map<String, Long> uses) {
        try {
            return JSON.writeValueAsString(uses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Map<String, Long> convertToEntityAttribute(String text) {
        try {
            return JSON.readValue(text, new TypeReference<TreeMap<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
