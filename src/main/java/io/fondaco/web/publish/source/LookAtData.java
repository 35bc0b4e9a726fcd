package io.fondaco.web.publish.source;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.HarvestedObject;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.PersonEngine;
import io.fondaco.engine.person.PersonEngines;
import io.fondaco.engine.person.Rows;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at data in Trino as a person, who sees what they may read and nothing else. */
@ApplicationScoped
class LookAtData {

    private static final int ROWS = 5;
    private static final int NAMES = 50;

    private final PersonEngines engines;
    private final DataProducts products;
    private final OutputPorts ports;

    LookAtData(PersonEngines engines, DataProducts products, OutputPorts ports) {
        this.engines = engines;
        this.products = products;
        this.ports = ports;
    }

    /** Names of what this person may read, with these words in them. */
    List<QualifiedName> find(Person person, String words) {
        return engines.of(QualifiedName.MAIN_CLUSTER, person.name()).readable(words, NAMES);
    }

    /** A table or view with its first rows; empty where the person sees none of this name. */
    Optional<Looked> at(Person person, QualifiedName object) {
        PersonEngine engine = engines.of(object.cluster(), person.name());
        return engine.look(object)
                .map(found -> looked(
                        () -> engine.firstRows("SELECT * FROM " + object.sql(), ROWS),
                        found.name().toString(),
                        found.kind(),
                        columns(found)))
                .map(looked -> with(looked, productsOf(person, List.of(object)).getOrDefault(object, List.of())));
    }

    /** The same without rows: what kind of object it is, and its columns. */
    Optional<Looked> columnsOf(Person person, QualifiedName object) {
        return engines.of(object.cluster(), person.name())
                .look(object)
                .map(found -> Looked.without(found.name().toString(), found.kind(), columns(found)));
    }

    /** The output of a query with its first rows; what Trino has against it is thrown. */
    Looked at(Person person, String query) {
        List<DraftColumn> columns = columnsOf(person, query);
        PersonEngine engine = engines.of(QualifiedName.MAIN_CLUSTER, person.name());
        return looked(() -> engine.tried(query, ROWS), "", "", columns);
    }

    /** The columns of a query, which is not run; what Trino has against it is thrown. */
    List<DraftColumn> columnsOf(Person person, String query) {
        PersonEngine engine = engines.of(QualifiedName.MAIN_CLUSTER, person.name());
        engine.whyNot(query).ifPresent(sentence -> {
            throw new EngineError(EngineError.Kind.FAILED, sentence);
        });
        return engine.output(query).stream()
                .map(column -> DraftColumn.of(column.name(), column.type(), ""))
                .toList();
    }

    private static List<DraftColumn> columns(HarvestedObject object) {
        return object.columns().stream()
                .map(column -> DraftColumn.of(
                        column.name(),
                        column.type(),
                        Optional.ofNullable(column.comment()).orElse("")))
                .toList();
    }

    /** Rows may be refused, or take too long, where the columns are known. */
    private static Looked looked(Supplier<Rows> reading, String name, String kind, List<DraftColumn> columns) {
        try {
            Rows rows = reading.get();
            return new Looked(name, kind, columns, rows, List.of(), Suggestions.of(columns, rows.values()), List.of());
        } catch (EngineError e) {
            return new Looked(
                    name,
                    kind,
                    columns,
                    Looked.NO_ROWS,
                    List.of(TrinoWord.of(e)),
                    Suggestions.of(columns, List.of()),
                    List.of());
        }
    }

    private static Looked with(Looked looked, List<DataProduct> products) {
        return new Looked(
                looked.name(),
                looked.kind(),
                looked.columns(),
                looked.rows(),
                looked.trouble(),
                looked.suggestions(),
                products);
    }

    /** The products that offer these objects, as far as the person may know them. */
    Map<QualifiedName, List<DataProduct>> productsOf(Person person, Collection<QualifiedName> objects) {
        Map<QualifiedName, List<DataProduct>> found = new HashMap<>();
        for (OutputPort port : objects.isEmpty() ? List.<OutputPort>of() : ports.byObject(objects)) {
            if (products.knows(person, port.product().path())) {
                found.computeIfAbsent(port.object(), key -> new java.util.ArrayList<>())
                        .add(port.product());
            }
        }
        return found;
    }
}
