package io.fondaco.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/** A failure as RFC 9457 tells it: {@code application/problem+json}. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type, String title, int status, String detail, String instance, String reference, List<Field> errors) {

    /** One field that does not fit. */
    record Field(String field, String detail) {}

    static Problem of(Failure failure, String path) {
        return new Problem(
                "urn:fondaco:problem:" + failure.code(),
                failure.title(),
                failure.status(),
                failure.sentence(),
                path,
                failure.reference(),
                failure.fields().entrySet().stream().map(Problem::field).toList());
    }

    private static Field field(Map.Entry<String, String> entry) {
        return new Field(entry.getKey(), entry.getValue());
    }
}
