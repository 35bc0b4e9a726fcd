package io.fondaco.product.folder;

import io.fondaco.common.Day;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductsConfig;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.folder.PublishFiles.GoingBack;
import io.fondaco.product.folder.ReadingRun.PublishOutcome;
import io.fondaco.product.folder.ReadingRun.ToPublish;
import io.fondaco.product.reading.ReadingTurn;
import io.fondaco.product.reading.ReadingTurns;
import io.fondaco.product.standard.ReferenceData.Settings;
import io.fondaco.product.standard.yaml.Problem;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds files of products against all that is published, and publishes those that may be. */
@ApplicationScoped
class ReadSource {

    private static final long NOTED_EVERY = Duration.ofSeconds(1).toNanos();

    private final ProductsConfig config;
    private final DescribeOrganisation organisation;
    private final PublishProducts publication;
    private final OutputPorts ports;
    private final FileMarks marks;
    private final ReadingTurns turns;
    private final Clock clock;

    ReadSource(
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

    /** Publishes in this turn what may be; what was done until something fails stays done. */
    ReadingRun read(ProductSource source, KeptIn place, ReadingTurn turn) {
        return read(source, new Sender(turn, place, null, Map.of()));
    }

    /** The same for who may send an earlier version. */
    ReadingRun read(ProductSource source, Sender sender) {
        KnownProducts known = published(source, sender.place());
        ReadingRun reading = reading(source, sender.place(), known);
        reading.look(noting(sender.turn()));
        reading.publish((some, done, total) -> publish(some, new Step(sender, done, total), known));
        return reading;
    }

    /**
     * Tells what would become of the products, and changes nothing.
     *
     * @param back whether an earlier version is to come back
     * @param each sees every product whose files can be read
     */
    ReadingRun check(ProductSource source, KeptIn place, boolean back, Consumer<ParsedProduct> each) {
        KnownProducts known = published(source, place);
        ReadingRun reading = reading(source, place, known);
        reading.look(_ -> {});
        reading.publish((some, _, _) -> QuarkusTransaction.requiringNew().call(() -> {
            some.forEach(one -> each.accept(one.product()));
            return publication.check(some, known, back);
        }));
        return reading;
    }

    /** The folder is an admin's; whoever sends files is told of no product that they did not send. */
    private KnownProducts published(ProductSource source, KeptIn place) {
        return QuarkusTransaction.requiringNew()
                .call(() -> KnownProducts.of(
                        marks.published(ports.objectsByProduct()),
                        path -> place == KeptIn.FOLDER || !source.isGone(path)));
    }

    private ReadingRun reading(ProductSource source, KeptIn place, KnownProducts known) {
        Settings settings = new Settings(config.environment(), config.variables());
        return new ReadingRun(source, place, organisation.reference(settings, Day.today(clock)), known);
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

    /**
     * Who publishes.
     *
     * @param place where the files are kept
     * @param back how an earlier version comes back, or null for one that is new
     * @param planned the change numbers of products for which this was planned, by path; any where it was not
     */
    record Sender(ReadingTurn turn, KeptIn place, @Nullable GoingBack back, Map<String, Long> planned) {}

    /** How far this turn is. */
    private record Step(Sender sender, int done, int total) {}

    /** Together; where that fails one by one, so that the one at fault holds up no other. */
    private List<PublishOutcome> publish(List<ToPublish> some, Step step, KnownProducts known) {
        checkRunning();
        try {
            return publishTogether(some, step, known);
        } catch (ReadingTurn.Lost e) {
            throw e;
        } catch (RuntimeException e) {
            return some.stream().map(each -> publishAlone(each, step, known)).toList();
        }
    }

    private List<PublishOutcome> publishTogether(List<ToPublish> some, Step step, KnownProducts known) {
        return QuarkusTransaction.requiringNew().call(() -> {
            turns.goOn(step.sender().turn(), step.done(), step.total());
            return publication.publish(some, known, step.sender());
        });
    }

    private PublishOutcome publishAlone(ToPublish each, Step step, KnownProducts known) {
        try {
            return publishTogether(List.of(each), step, known).getFirst();
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
