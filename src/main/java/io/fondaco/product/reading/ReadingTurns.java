package io.fondaco.product.reading;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is among all nodes to read the folder, and how far that has come. A turn ends by itself when
 * its node is silent for half a minute, so that a killed reading holds up nobody.
 */
@ApplicationScoped
public class ReadingTurns {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final EntityManager entities;
    private final Clock clock;

    ReadingTurns(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Waits for the turn: whoever comes while another reads may have newer files. */
    public ReadingTurn take(String actor) {
        ReadingTurn turn = new ReadingTurn(UUID.randomUUID(), actor, now());
        while (!QuarkusTransaction.requiringNew().call(() -> takes(turn))) {
            pause();
        }
        return turn;
    }

    /** The same for somebody who waits; empty where others read for longer than that. */
    public Optional<ReadingTurn> take(String actor, Duration patience) {
        ReadingTurn turn = new ReadingTurn(UUID.randomUUID(), actor, now());
        long end = System.nanoTime() + patience.toNanos();
        while (!QuarkusTransaction.requiringNew().call(() -> takes(turn))) {
            if (System.nanoTime() > end) {
                return Optional.empty();
            }
            pause();
        }
        return Optional.of(turn);
    }

    private boolean takes(ReadingTurn turn) {
        entities.createNativeQuery("insert into product_reading (id, read_by) values (?1, '') on conflict do nothing")
                .setParameter(1, LastReading.ID)
                .executeUpdate();
        return entities.createNativeQuery("update product_reading set turn = ?1, turn_until = ?2, begun_at = ?3,"
                                + " begun_by = ?4, done = 0, total = 0"
                                + " where id = ?5 and (turn is null or turn_until < ?3)")
                        .setParameter(1, turn.id())
                        .setParameter(2, now().plus(LEASE))
                        .setParameter(3, now())
                        .setParameter(4, turn.actor())
                        .setParameter(5, LastReading.ID)
                        .executeUpdate()
                == 1;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The portal stops.", e);
        }
    }

    /** The turn goes on; in the caller's transaction nobody else gets it before that ends. */
    public void goOn(ReadingTurn turn, int done, int total) {
        int gone = entities.createNativeQuery("update product_reading set turn_until = ?1, done = ?2, total = ?3"
                        + " where id = ?4 and turn = ?5")
                .setParameter(1, now().plus(LEASE))
                .setParameter(2, done)
                .setParameter(3, total)
                .setParameter(4, LastReading.ID)
                .setParameter(5, turn.id())
                .executeUpdate();
        if (gone == 0) {
            throw new ReadingTurn.Lost();
        }
    }

    /** The turn ends, if it has not been lost. */
    public void end(ReadingTurn turn) {
        entities.createNativeQuery(
                        "update product_reading set turn = null, turn_until = null where id = ?1 and turn = ?2")
                .setParameter(1, LastReading.ID)
                .setParameter(2, turn.id())
                .executeUpdate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
