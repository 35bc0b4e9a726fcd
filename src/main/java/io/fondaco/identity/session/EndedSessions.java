package io.fondaco.identity.session;

import io.fondaco.common.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sessions that somebody signed out of, by a hash of their ID token. A copy of such a session's cookie is refused by
 * every node; a row is kept until the token has expired, and the cookie with it.
 */
@ApplicationScoped
class EndedSessions {

    /** How long after its token a cookie may still be accepted. */
    private static final Duration GRACE = Duration.ofHours(1);

    private final EntityManager entities;
    private final Clock clock;

    EndedSessions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Ends the session, and forgets those whose tokens have expired. */
    @Transactional
    void end(String idToken, Instant expiresAt) {
        entities.createNativeQuery("delete from ended_session where kept_until < ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into ended_session (token_hash, kept_until) values (?1, ?2) on conflict do nothing")
                .setParameter(1, Sha256.hex(idToken))
                .setParameter(2, expiresAt.plus(GRACE))
                .executeUpdate();
    }
}
