package io.fondaco.product.folder;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What readings of the folder did; the last one is kept. */
@ApplicationScoped
public class Readings implements PanacheRepositoryBase<LastReading, Integer> {

    /** The last reading, if there was one. */
    @Transactional
    public Optional<ReadReport> last() {
        return findByIdOptional(LastReading.ID).flatMap(LastReading::report);
    }

    /** Paths of the products whose files the last reading did not find. */
    @Transactional
    public List<String> gone() {
        return last().map(ReadReport::products).orElse(List.of()).stream()
                .filter(outcome -> outcome.result() == ProductOutcome.Result.GONE)
                .map(ProductOutcome::path)
                .toList();
    }

    @Transactional
    void keep(ReadReport report) {
        claim().keep(report);
    }

    /** Takes the turn among all nodes until the end of the transaction. */
    LastReading claim() {
        getEntityManager()
                .createNativeQuery("insert into product_reading (id, read_by) values (?1, '') on conflict do nothing")
                .setParameter(1, LastReading.ID)
                .executeUpdate();
        return findById(LastReading.ID, LockModeType.PESSIMISTIC_WRITE);
    }
}
