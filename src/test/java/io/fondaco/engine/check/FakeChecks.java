package io.fondaco.engine.check;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the fake Trino answers to checks of rules: ten rows that break nothing, unless a test says otherwise. */
@Mock
@Singleton
public class FakeChecks {

    private final Map<String, List<List<@Nullable Object>>> told = new LinkedHashMap<>();
    private final Map<String, Kind> failing = new LinkedHashMap<>();
    private final List<Question> asked = new ArrayList<>();

    /** As the portal asks for it. */
    @Produces
    @Singleton
    public CheckEngine engine() {
        return new CheckEngine(this::answer);
    }

    /** Answers as at the beginning. */
    public synchronized void reset() {
        told.clear();
        failing.clear();
        asked.clear();
    }

    /** From now on it gives these rows to a query that holds this text. */
    public synchronized void tell(String part, List<List<@Nullable Object>> rows) {
        told.put(part, rows);
        failing.remove(part);
    }

    /** From now on a query that holds this text fails so; "" is every query. */
    public synchronized void fail(String part, Kind kind) {
        failing.put(part, kind);
    }

    /** What was asked, in order. */
    public synchronized List<Question> asked() {
        return List.copyOf(asked);
    }

    private synchronized List<List<@Nullable Object>> answer(Question question) {
        asked.add(question);
        failing.forEach((part, kind) -> {
            if (question.sql().contains(part)) {
                throw new EngineError(kind, "Value 'secret' of lake.other.table");
            }
        });
        return told.entrySet().stream()
                .filter(entry -> question.sql().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(List.of(List.of(10L, 0L)));
    }
}
