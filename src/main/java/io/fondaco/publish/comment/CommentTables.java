package io.fondaco.publish.comment;

import io.fondaco.engine.definition.ClusterDefinitions;
import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.definition.DefinitionKind;
import io.fondaco.engine.definition.DefinitionStatement;
import io.fondaco.engine.definition.DefinitionStatement.Comment;
import io.fondaco.engine.definition.DefinitionStatement.CommentOnColumn;
import io.fondaco.engine.definition.Definitions;
import io.fondaco.engine.definition.SeenDefinition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Jobs;
import io.fondaco.product.ContractColumn;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.standard.CustomProperties;
import io.fondaco.publish.publication.PublishConfig;
import io.fondaco.publish.publication.PublishConfig.DomainConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the contract's words as comments on the tables of others, where their product's owner wants that: so every SQL
 * client shows them. Only on tables: a comment on a view would take everybody's grants on it away. It is the portal's own user who
 * writes, so files that are not an admin's reach no further than what their domain makes itself: tables in its targets, and
 * those that its publishing principal owns. What the contract says nothing of keeps the comment that it has.
 */
@ApplicationScoped
public class CommentTables {

    /** A table, and what the contract says of it and its columns. */
    private record Words(
            QualifiedName table, boolean anyTable, String domain, String comment, Map<String, String> meanings) {

        static Words of(OutputPort port) {
            return new Words(
                    port.object(),
                    port.product().keptIn() == KeptIn.FOLDER,
                    port.product().domain().slug(),
                    port.summary().strip(),
                    port.columns().stream()
                            .filter(column -> !column.meaning().isBlank())
                            .collect(Collectors.toMap(
                                    column -> column.name().toLowerCase(Locale.ROOT),
                                    (ContractColumn column) -> column.meaning().strip(),
                                    (one, other) -> one)));
        }

        List<DefinitionStatement> missingIn(SeenDefinition seen) {
            Definition now = seen.definition();
            List<DefinitionStatement> missing = new ArrayList<>();
            if (!comment.isEmpty() && !comment.equals(now.comment())) {
                missing.add(new Comment(table, DefinitionKind.TABLE, comment));
            }
            seen.columns().forEach(column -> {
                String meaning = meanings.get(column.name());
                if (meaning != null && !meaning.equals(now.meanings().get(column.name()))) {
                    missing.add(new CommentOnColumn(table, DefinitionKind.TABLE, column.name(), meaning));
                }
            });
            return missing;
        }
    }

    private final OutputPorts ports;
    private final ClusterDefinitions definitions;
    private final PublishConfig config;
    private final Jobs jobs;

    CommentTables(OutputPorts ports, ClusterDefinitions definitions, PublishConfig config, Jobs jobs) {
        this.ports = ports;
        this.definitions = definitions;
        this.config = config;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.tables-comment}",
            identity = "tables-comment",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Writes what is missing or otherwise; says how many comments that were. */
    public int run() {
        return jobs.run("tables-comment", attempt -> {
            List<Words> wanted = QuarkusTransaction.requiringNew().call(this::wanted);
            int written = attempt.each(wanted, this::write);
            attempt.did(written, "comment written", "comments written");
            return written;
        });
    }

    private List<Words> wanted() {
        return ports.list("removed = false and definition.kind is null and contract like '%writeComments%'").stream()
                .filter(port -> port.product().status().isPublic())
                .filter(CustomProperties::wantsComments)
                .map(Words::of)
                .toList();
    }

    private int write(Words words) {
        Definitions trino = definitions.of(words.table().cluster());
        Optional<SeenDefinition> table = trino.seen(words.table())
                .filter(seen ->
                        seen.definition().kind() == DefinitionKind.TABLE && (words.anyTable() || isOwn(words, seen)));
        List<DefinitionStatement> missing = table.map(words::missingIn).orElse(List.of());
        missing.forEach(trino::annotate);
        return missing.size();
    }

    private boolean isOwn(Words words, SeenDefinition seen) {
        @Nullable DomainConfig domain = config.domains().get(words.domain());
        return domain != null
                && (domain.isTarget(words.table().place())
                        || domain.principal().equals(seen.definition().owner()));
    }
}
