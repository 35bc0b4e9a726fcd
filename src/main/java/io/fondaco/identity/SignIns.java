package io.fondaco.identity;

import io.fondaco.common.DomainError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the people who came in. Two accounts whose names fold to one name in Trino would share their grants,
 * so the second one is refused.
 */
@ApplicationScoped
class SignIns {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final People people;
    private final Clock clock;
    private final Map<SignIn, Instant> admitted = new ConcurrentHashMap<>();

    SignIns(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    void admit(SignIn signIn) {
        Instant now = clock.instant();
        Instant before = admitted.get(signIn);
        if (before != null && before.isAfter(now.minus(REMEMBERED))) {
            return;
        }
        KnownPerson known = people.findById(signIn.person().name());
        if (known == null) {
            people.register(signIn, now);
        } else if (!known.subject().equals(signIn.subject())) {
            throw new DomainError.Forbidden(
                    "name-taken",
                    "Another account already uses the name “%s” in Trino. Ask the platform team to tell the two apart."
                            .formatted(signIn.person().name()));
        } else {
            people.seen(known, signIn.person(), now);
        }
        admitted.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)));
        admitted.put(signIn, now);
    }
}
