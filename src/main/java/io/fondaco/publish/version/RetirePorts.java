package io.fondaco.publish.version;

import io.fondaco.access.carryover.MajorSteps;
import io.fondaco.common.Day;
import io.fondaco.job.Jobs;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Ends older majors after their last day, once nobody uses them. Where somebody still does, the owners are asked, and
 * nothing is cut.
 */
@ApplicationScoped
public class RetirePorts {

    private static final String ACTOR = "system:versions";

    private final OutputPorts ports;
    private final DataProducts products;
    private final RetirePort retirePort;
    private final ReaderMoves moves;
    private final Jobs jobs;
    private final Clock clock;
    private final Event<StillUsed> stillUsed;

    RetirePorts(
            OutputPorts ports,
            DataProducts products,
            RetirePort retirePort,
            ReaderMoves moves,
            Jobs jobs,
            Clock clock,
            Event<StillUsed> stillUsed) {
        this.ports = ports;
        this.products = products;
        this.retirePort = retirePort;
        this.moves = moves;
        this.jobs = jobs;
        this.clock = clock;
        this.stillUsed = stillUsed;
    }

    @Scheduled(
            cron = "{fondaco.jobs.ports-retire}",
            identity = "ports-retire",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Works off what is over; returns how many datasets ended. */
    public int run() {
        return jobs.run("ports-retire", attempt -> {
            int ended =
                    attempt.each(over(), id -> QuarkusTransaction.requiringNew().call(() -> look(id)));
            attempt.did(ended, "dataset retired", "datasets retired");
            return ended;
        });
    }

    private List<UUID> over() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> ports
                                .list("removed = false and coalesce(life.movedTo, life.lastDay) < ?1", Day.today(clock))
                                .stream()
                                .map(OutputPort::id)
                                .toList());
    }

    private int look(UUID id) {
        OutputPort port = ports.findById(id);
        DataProduct product = products.findLocked(port.product().id()).orElseThrow();
        if (port.removed()
                || !product.status().isPublic()
                || MajorSteps.newestAfter(port, product.ports()).isEmpty()) {
            return 0;
        }
        Set<String> users = moves.stillUsing(port);
        if (!users.isEmpty()) {
            stillUsed.fire(new StillUsed(id, users));
            return 0;
        }
        retirePort.end(product, port, ACTOR, false);
        return 1;
    }
}
