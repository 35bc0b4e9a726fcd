package io.fondaco.product.folder;

import io.fondaco.common.Day;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.folder.ReadingRun.PublishOutcome;
import io.fondaco.product.folder.ReadingRun.ToPublish;
import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ReadReport;
import io.fondaco.product.reading.ReadingTurn;
import io.fondaco.product.reading.ReadingTurns;
import io.fondaco.product.standard.Organisation;
import io.fondaco.product.standard.OrganisationFile;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.ReferenceData.NameCheck;
import io.fondaco.product.standard.ReferenceData.Settings;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads a folder of products in this node's turn. */
@ApplicationScoped
class ReadFolder {

    private static final long NOTED_EVERY = Duration.ofSeconds(1).toNanos();

    private final ProductsConfig config;
    private final DescribeOrganisation organisation;
    private final PublishProducts publication;
    private final OutputPorts ports;
    private final FileMarks marks;
    private final ReadingTurns turns;
    private final Clock clock;

    ReadFolder(
            ProductsConfig config,
            DescribeOrganisation organisation,
            PublishProducts publication,
            OutputPorts ports,
            FileMarks marks,
            ReadingTurns turns,
            Clock clock) {
        this.config = config;
        this.organisation = organisation;
        this.publication = publication;
        this.ports = ports;
        this.marks = marks;
        this.turns = turns;
        this.clock = clock;
    }

    /** What was done; what was done until something fails stays done. */
    ReadReport read(Path location, ReadingTurn turn) {
        List<ProductOutcome> outcomes = List.of();
        List<Problem> problems = new ArrayList<>();
        try {
            ProductFolder folder = ProductFolder.open(location);
            folder.organisation().ifPresent(file -> problems.addAll(describe(file, turn)));
            KnownProducts known = QuarkusTransaction.requiringNew()
                    .call(() -> KnownProducts.of(marks.published(ports.objectsByProduct())));
            Settings settings = new Settings(config.environment(), config.variables());
            ReferenceData reference = organisation.reference(settings, Day.today(clock));
            ReadingRun reading = new ReadingRun(folder, reference, known);
            reading.look(noting(turn));
            reading.publish((some, done, total) -> publish(some, new Place(turn, done, total), known));
            outcomes = reading.outcomes();
            problems.addAll(reading.problems());
        } catch (UncheckedIOException e) {
            Log.errorf(e, "Folder of products not readable: %s", location);
            problems.add(new Problem("", 1, "", "The folder of products, " + location + ", cannot be read."));
        }
        return new ReadReport(clock.instant(), turn.actor(), outcomes, 0, problems);
    }

    /** Keeps the turn while files are looked at. */
    private Consumer<Integer> noting(ReadingTurn turn) {
        long[] next = {System.nanoTime() + NOTED_EVERY};
        return looked -> {
            checkRunning();
            if (System.nanoTime() > next[0]) {
                next[0] = System.nanoTime() + NOTED_EVERY;
                QuarkusTransaction.requiringNew().run(() -> turns.goOn(turn, looked, 0));
            }
        };
    }

    private static void checkRunning() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("The portal stops.");
        }
    }

    private List<Problem> describe(SourceFile file, ReadingTurn turn) {
        NameCheck names = organisation::problem;
        Reading<Organisation> reading = OrganisationFile.read(file, names.remembered());
        reading.value()
                .ifPresent(read -> QuarkusTransaction.requiringNew().run(() -> {
                    turns.goOn(turn, 0, 0);
                    organisation.describe(read, turn.actor());
                }));
        return Stream.concat(reading.problems().stream(), reading.notes().stream())
                .toList();
    }

    /** How far this turn is. */
    private record Place(ReadingTurn turn, int done, int total) {}

    /** Together; where that fails one by one, so that the one at fault holds up no other. */
    private List<PublishOutcome> publish(List<ToPublish> some, Place place, KnownProducts known) {
        checkRunning();
        try {
            return publishTogether(some, place, known);
        } catch (ReadingTurn.Lost e) {
            throw e;
        } catch (RuntimeException e) {
            return some.stream().map(each -> publishAlone(each, place, known)).toList();
        }
    }

    private List<PublishOutcome> publishTogether(List<ToPublish> some, Place place, KnownProducts known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            turns.goOn(place.turn(), place.done(), place.total());
            return publication.publish(some, known, place.turn().actor());
        });
    }

    private PublishOutcome publishAlone(ToPublish each, Place place, KnownProducts known) {
        try {
            return publishTogether(List.of(each), place, known).getFirst();
        } catch (ReadingTurn.Lost e) {
            throw e;
        } catch (RuntimeException e) {
            String path = each.product().path();
            Log.errorf(e, "Product not published: %s", path);
            String reason = "The portal failed to publish this product; its log says why.";
            Problem problem = new Problem(each.product().files().product().path(), 1, "", reason);
            return PublishOutcome.refused(path, problem, false);
        }
    }
}
