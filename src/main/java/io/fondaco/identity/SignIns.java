package io.fondaco.identity;

import io.fondaco.common.DomainError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Remembers the people who came in. Two accounts whose names fold to one name in Trino would share their grants,
 * so the second one is refused; so is who has the name of a service account. Who has left comes back by signing in anew, not by what was issued before.
 */
@ApplicationScoped
class SignIns {

    private static final Logger LOG = Logger.getLogger(SignIns.class);

    /** For a sign-in that does not say when it was: it is taken for a new one. */
    static final Instant NOW = Instant.MAX;

    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final People people;
    private final PrincipalNames names;
    private final NamesOfPeople formsOfNames;
    private final Clock clock;
    private final Map<SignIn, Instant> admitted = new ConcurrentHashMap<>();

    SignIns(People people, PrincipalNames names, NamesOfPeople formsOfNames, Clock clock) {
        this.people = people;
        this.names = names;
        this.formsOfNames = formsOfNames;
        this.clock = clock;
    }

    @Transactional
    void admit(SignIn signIn, Instant issuedAt) {
        Instant now = clock.instant();
        Instant before = admitted.get(signIn);
        if (before != null && before.isAfter(now.minus(REMEMBERED))) {
            return;
        }
        requireOwnName(signIn.person().name());
        KnownPerson known = people.findById(signIn.person().name());
        if (known == null) {
            people.register(signIn, now);
        } else if (!known.subject().equals(signIn.subject())) {
            throw new DomainError.Forbidden(
                    "name-taken",
                    "Another account already uses the name “%s” in Trino. Ask the platform team to tell the two apart."
                            .formatted(signIn.person().name()));
        } else if (known.leftAt().filter(issuedAt::isBefore).isPresent()) {
            throw new DomainError.Forbidden(
                    "person-left", "You are noted as having left. If that is wrong, sign out and sign in again.");
        } else {
            people.seen(known, signIn.person(), now);
        }
        formsOfNames.note(signIn.person().name());
        admitted.values().removeIf(at -> at.isBefore(now.minus(REMEMBERED)));
        admitted.put(signIn, now);
    }

    /** Else what a program, the portal or somebody else may read would be theirs, and the other way round. */
    private void requireOwnName(String name) {
        names.refusal(new NameUse(NameUse.Kind.PERSON, name)).ifPresent(sentence -> {
            LOG.warnf("sign-in refused: its name in Trino is not free: form=%s", NameForm.of(name));
            throw new DomainError.Forbidden(
                    "name-taken",
                    "You can't come in under the name “%s”. %s Ask the platform team to tell the two apart."
                            .formatted(name, sentence));
        });
    }
}
