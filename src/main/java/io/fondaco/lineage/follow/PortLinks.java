package io.fondaco.lineage.follow;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.sql.SqlLineage;
import io.fondaco.engine.sql.SqlLineage.Source;
import io.fondaco.engine.sql.SqlSession;
import io.fondaco.lineage.How;
import io.fondaco.lineage.Links;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.ObjectDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a port's own files say it is made of: the query beside its contract, and the sources that the contract names. */
final class PortLinks {

    private PortLinks() {}

    static void gather(OutputPort port, PortContract contract, Instant at, Links links) {
        port.definition().ifPresent(definition -> published(port, definition, at, links));
        Map<QualifiedName, Set<Links.Columns>> named = new HashMap<>();
        contract.sources().forEach(source -> {
            Set<Links.Columns> columns = named.computeIfAbsent(source.object(), _ -> new LinkedHashSet<>());
            if (!source.fromColumn().isEmpty()) {
                columns.add(new Links.Columns(source.fromColumn(), source.toColumn()));
            }
        });
        named.forEach((object, columns) -> links.add(object, port.object(), How.CONTRACT, at, columns));
    }

    private static void published(OutputPort port, ObjectDefinition definition, Instant at, Links links) {
        SqlLineage query =
                SqlLineage.of(definition.query(), new SqlSession(port.object().cluster(), null, null));
        Map<QualifiedName, Set<Links.Columns>> columns = new HashMap<>();
        List<String> names = port.columns().stream().map(ContractColumn::name).toList();
        for (String name : names) {
            for (Source source : query.sourcesOf(name).orElse(Set.of())) {
                columns.computeIfAbsent(source.object(), _ -> new LinkedHashSet<>())
                        .add(new Links.Columns(source.column(), name));
            }
        }
        query.reads()
                .forEach(read ->
                        links.add(read, port.object(), How.PUBLICATION, at, columns.getOrDefault(read, Set.of())));
    }
}
