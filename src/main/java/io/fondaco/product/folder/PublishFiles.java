package io.fondaco.product.folder;

import io.fondaco.common.DomainError;
import io.fondaco.product.ProductDescription;
import io.fondaco.product.ProductVersion;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.ReadSource.Sender;
import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ReadingTurn;
import io.fondaco.product.reading.ReadingTurns;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes products whose files came by another way than the folder. They are held against all products as a reading
 * of the folder holds its own, and nobody reads the folder meanwhile. Products that are not among them stay as they are.
 */
@ApplicationScoped
public class PublishFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ReadSource source;
    private final ReadingTurns turns;

    PublishFiles(ReadSource source, ReadingTurns turns) {
        this.source = source;
        this.turns = turns;
    }

    /**
     * That an earlier version becomes live again.
     *
     * @param from the version that is live and was a mistake
     * @param highest the highest number that was ever live: files count again from a higher one on
     * @param change the change number of the product for which this was planned
     */
    public record GoingBack(String from, String highest, ProductVersion.RolledBack how, long change) {}

    /** An earlier version of the product is live again; fired in the transaction of the change. */
    public record WentBack(UUID product, String from, String to, String why) {}

    /**
     * What the files of one product came to.
     *
     * @param description what they say; empty where they can't be read, or are what they were
     * @param problems why the product may not become so
     */
    public record Checked(ProductOutcome outcome, Optional<ProductDescription> description, List<Problem> problems) {

        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * What would become of these products, in the order of their paths; changes nothing.
     *
     * @param place where their files are kept
     */
    public List<Checked> check(List<ProductFiles> files, KeptIn place) {
        return check(files, place, false);
    }

    /** The same for the files of an earlier version of one product, which is to become live again. */
    public List<Checked> checkGoingBack(ProductFiles files, KeptIn place) {
        return check(List.of(files), place, true);
    }

    private List<Checked> check(List<ProductFiles> files, KeptIn place, boolean back) {
        Map<String, ProductDescription> said = new HashMap<>();
        ReadingRun run = source.check(
                ProductSource.Sent.of(files),
                place,
                back,
                product -> product.description().ifPresent(described -> said.put(product.path(), described)));
        return checked(run, said);
    }

    /** The change number that stands for a product that is not there. */
    public static final long NEW = -1;

    /**
     * Publishes those that may be, each by itself unless some wait for each other; tells what became of each. A product
     * that is no longer as it was planned for is refused.
     *
     * @param actor who does it, for the audit trail
     * @param planned the change number that each product had, by path
     */
    public List<Checked> publish(List<ProductFiles> files, KeptIn place, String actor, Map<String, Long> planned) {
        return publish(files, place, actor, null, planned);
    }

    /** The files of an earlier version of one product become live again; its place, people and policy stay as they are. */
    public Checked goBack(ProductFiles files, KeptIn place, GoingBack back) {
        return publish(List.of(files), place, back.how().by(), back, Map.of(files.path(), back.change())).stream()
                .filter(one -> one.outcome().path().equals(files.path()))
                .findFirst()
                .orElseThrow();
    }

    private List<Checked> publish(
            List<ProductFiles> files, KeptIn place, String actor, @Nullable GoingBack back, Map<String, Long> planned) {
        ReadingTurn turn = turns.take(actor, PATIENCE)
                .orElseThrow(() -> new DomainError.Conflict(
                        "products-being-read", "The folder of products is being read: try again in a minute."));
        try {
            return checked(source.read(ProductSource.Sent.of(files), new Sender(turn, place, back, planned)), Map.of());
        } finally {
            QuarkusTransaction.requiringNew().run(() -> turns.end(turn));
        }
    }

    private static List<Checked> checked(ReadingRun run, Map<String, ProductDescription> said) {
        return run.outcomes().stream()
                .map(outcome -> new Checked(
                        outcome,
                        Optional.ofNullable(said.get(outcome.path())),
                        run.problems().stream()
                                .filter(problem -> problem.file().startsWith(outcome.path() + "/"))
                                .toList()))
                .toList();
    }
}
