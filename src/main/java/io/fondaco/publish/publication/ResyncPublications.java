package io.fondaco.publish.publication;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.job.Jobs;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductsChanged;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes due every publication that is other than the products' files want: those that a change touched, in its transaction
 * and once more after it, since of two changes at the same moment neither saw the other; and all of them nightly and at
 * start. Trino is not asked: that is the drift check.
 */
@ApplicationScoped
public class ResyncPublications {

    private static final Logger LOG = Logger.getLogger(ResyncPublications.class);

    private final WantedPublications wanted;
    private final Publications publications;
    private final OutputPorts ports;
    private final OtherObjects others;
    private final PublishConfig config;
    private final Jobs jobs;

    ResyncPublications(
            WantedPublications wanted,
            Publications publications,
            OutputPorts ports,
            OtherObjects others,
            PublishConfig config,
            Jobs jobs) {
        this.wanted = wanted;
        this.publications = publications;
        this.ports = ports;
        this.others = others;
        this.config = config;
        this.jobs = jobs;
    }

    /** Before the grants of the same products are touched, as the worker comes to both. */
    void during(@Observes @Priority(Interceptor.Priority.APPLICATION) ProductsChanged changed) {
        if (!changed.products().isEmpty()) {
            follow(concerned(changed.products()));
        }
    }

    /** Most products publish nothing: three questions tell that for all of them. */
    private Set<QualifiedName> concerned(Set<UUID> products) {
        Set<QualifiedName> concerned = new TreeSet<>();
        ports.madeFor(products).stream().map(OutputPort::object).forEach(concerned::add);
        publications.of(ports.objectsOf(products)).stream()
                .map(Publication::object)
                .forEach(concerned::add);
        concerned.addAll(others.of(products));
        return concerned;
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProductsChanged changed) {
        QuarkusTransaction.requiringNew().run(() -> during(changed));
    }

    /** In the background: a portal with many publications is up before it has looked at all of them. */
    void atStart(@Observes StartupEvent start) {
        if (config.resyncAtStart()) {
            Thread.ofVirtual().name("publications-resync").start(this::quietly);
        }
    }

    private void quietly() {
        try {
            run();
        } catch (RuntimeException e) {
            LOG.warnf("the resync of publications waits for its schedule: %s", e.getMessage());
        }
    }

    @Scheduled(
            cron = "{fondaco.jobs.publications-resync}",
            identity = "publications-resync",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Looks at all of them; says how many were otherwise. */
    public int run() {
        return jobs.run("publications-resync", attempt -> {
            int differing = 0;
            for (QualifiedName object : QuarkusTransaction.requiringNew().call(this::all)) {
                differing += QuarkusTransaction.requiringNew().call(() -> follow(List.of(object)));
            }
            attempt.did(
                    differing,
                    "publication that differed from what is wanted",
                    "publications that differed from what is wanted");
            return differing;
        });
    }

    private Set<QualifiedName> all() {
        Set<QualifiedName> all = new TreeSet<>(wanted.all());
        publications.listAll().stream().map(Publication::object).forEach(all::add);
        return all;
    }

    /** Makes due those of them that are other than wanted, in the caller's transaction; says how many. */
    public int follow(Collection<QualifiedName> objects) {
        int differing = 0;
        for (QualifiedName object : new TreeSet<>(objects)) {
            String hash = wanted.of(object).hash();
            if (differs(object, hash)) {
                publications.touch(object, hash);
                differing++;
            }
        }
        return differing;
    }

    /** Whether the row is neither as wanted nor on its way there. */
    private boolean differs(QualifiedName object, String hash) {
        Optional<Publication> row = publications.of(object);
        return row.map(publication -> !publication.isOnTheWayTo(hash)).orElse(!hash.isEmpty());
    }
}
