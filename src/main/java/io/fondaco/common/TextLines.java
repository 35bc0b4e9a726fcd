package io.fondaco.common;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps a few short texts in one column, a line each: they are shown and searched, and never asked for one by one. */
@Converter
public class TextLines implements AttributeConverter<List<String>, String> {

    @Override
    public String convertToDatabaseColumn(List<String> texts) {
        return texts.stream()
                .map(text -> text.replaceAll("\\R", " "))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<String> convertToEntityAttribute(@Nullable String lines) {
        return lines == null || lines.isEmpty() ? List.of() : List.of(lines.split("\n", -1));
    }
}
