package io.fondaco.engine.measure;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.EngineError.Kind;
import io.fondaco.engine.name.QualifiedName;
import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the fake Trino tells of its tables: nothing, unless a test says more. */
@Mock
@Singleton
public class FakeMeasures {

    private final Map<QualifiedName, TableMeasure> told = new HashMap<>();
    private final List<TableToMeasure> asked = new ArrayList<>();
    private boolean down;

    /** As the portal asks for it. */
    @Produces
    @Singleton
    public TableMeasurer measurer() {
        return new TableMeasurer(this::measure);
    }

    /** Tells nothing of anything again. */
    public synchronized void reset() {
        told.clear();
        asked.clear();
        down = false;
    }

    /** From now on it tells this of that object. */
    public synchronized void tell(QualifiedName object, TableMeasure measure) {
        told.put(object, measure);
    }

    /** From now on nobody answers. */
    public synchronized void stop() {
        down = true;
    }

    /** What was asked for, in order. */
    public synchronized List<TableToMeasure> asked() {
        return List.copyOf(asked);
    }

    private synchronized TableMeasure measure(TableToMeasure table) {
        asked.add(table);
        if (down) {
            throw new EngineError(Kind.UNREACHABLE, "Trino does not answer");
        }
        return told.getOrDefault(table.object(), TableMeasure.NOTHING);
    }
}
