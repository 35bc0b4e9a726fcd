package io.fondaco.product.reading;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What readings of the folder did; the last one is kept. */
@ApplicationScoped
public class Readings implements PanacheRepositoryBase<LastReading, Integer> {

    private final Clock clock;

    Readings(Clock clock) {
        this.clock = clock;
    }

    /** The last reading, if there was one. */
    @Transactional
    public Optional<ReadReport> last() {
        return findByIdOptional(LastReading.ID).flatMap(LastReading::report);
    }

    /** How far the reading that goes on has come, if one does, on whatever node. */
    @Transactional
    public Optional<ReadingProgress> progress() {
        return findByIdOptional(LastReading.ID).flatMap(reading -> reading.progress(clock.instant()));
    }

    /** Paths of the products whose files the last reading did not find. */
    @Transactional
    public List<String> gone() {
        return last().map(ReadReport::products).orElse(List.of()).stream()
                .filter(outcome -> outcome.result() == ProductOutcome.Result.GONE)
                .map(ProductOutcome::path)
                .toList();
    }

    /** Whether the last reading did not find the files of the product of this path. */
    boolean isGone(String path) {
        return gone().contains(path);
    }

    /** In the caller's transaction. */
    public void keep(ReadReport report) {
        lock().keep(report);
    }

    /** Takes the turn among all nodes until the end of the transaction. */
    LastReading lock() {
        getEntityManager()
                .createNativeQuery("insert into product_reading (id, read_by) values (?1, '') on conflict do nothing")
                .setParameter(1, LastReading.ID)
                .executeUpdate();
        return findById(LastReading.ID, LockModeType.PESSIMISTIC_WRITE);
    }
}
