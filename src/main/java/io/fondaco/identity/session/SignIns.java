package io.fondaco.identity.session;

import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.NameForm;
import io.fondaco.identity.NameUse;
import io.fondaco.identity.NamesOfPeople;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.PrincipalNames;
import io.fondaco.identity.SignIn;
import io.fondaco.identity.TeamMemberships;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in and remembers them. Two accounts whose names fold to one name in Trino would share their grants,
 * so the second one is refused; so is who has the name of a service account. Who has left comes back by signing in
 * anew, not by what was issued before.
 */
@ApplicationScoped
class SignIns {

    /** How long what a sign-in said is not written again. */
    private static final Duration WRITTEN = Duration.ofMinutes(5);

    private final KnownSessions sessions;
    private final People people;
    private final TeamMemberships memberships;
    private final PrincipalNames names;
    private final NamesOfPeople formsOfNames;
    private final Clock clock;
    private final Map<SignIn, Instant> written = new ConcurrentHashMap<>();

    SignIns(
            KnownSessions sessions,
            People people,
            TeamMemberships memberships,
            PrincipalNames names,
            NamesOfPeople formsOfNames,
            Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.memberships = memberships;
        this.names = names;
        this.formsOfNames = formsOfNames;
        this.clock = clock;
    }

    /**
     * The person of this sign-in, in the teams that are known.
     *
     * @throws Forbidden if the person has left and did not sign in since, or another account has the name
     */
    Person admit(SignIn signIn) {
        return admit(signIn, look(signIn).known());
    }

    /** The sign-in beside what is known of the person of its name. */
    CheckedSignIn look(SignIn signIn) {
        return new CheckedSignIn(signIn, sessions.look(signIn.person().name()));
    }

    /**
     * The same where it is known already what the database says. What is new is written in a transaction of its own,
     * so that what the request does afterwards neither waits for it nor takes it back.
     */
    Person admit(SignIn signIn, KnownSession known) {
        Instant now = clock.instant();
        if (known.isHereAs(signIn.subject()) && isWritten(signIn, now)) {
            return signIn.person().in(known.teams());
        }
        String name = signIn.person().name();
        return QuarkusTransaction.requiringNew().call(() -> {
            write(signIn, now);
            written.values().removeIf(at -> at.isBefore(now.minus(WRITTEN)));
            written.put(signIn, now);
            return signIn.person().in(memberships.teamsOf(name));
        });
    }

    private boolean isWritten(SignIn signIn, Instant now) {
        Instant at = written.get(signIn);
        return at != null && at.isAfter(now.minus(WRITTEN));
    }

    private void write(SignIn signIn, Instant now) {
        requireOwnName(signIn.person().name());
        people.hold(signIn);
        KnownPerson known = people.findLocked(signIn.person().name()).orElse(null);
        if (known == null || !known.subject().equals(signIn.subject())) {
            requireFree(known, signIn);
            Optional<KnownPerson> earlier = people.withSubject(signIn.subject());
            earlier.ifPresent(person -> requireHere(person, signIn));
            earlier.ifPresent(person -> people.renamed(person, signIn, now));
            known = people.register(signIn, known, now);
            requireFree(known, signIn);
        } else {
            requireHere(known, signIn);
        }
        people.seen(known, signIn, now);
        formsOfNames.note(known.name());
    }

    /** A name that this account had before is its own. */
    private static void requireFree(@Nullable KnownPerson known, SignIn signIn) {
        if (known != null
                && !known.subject().equals(signIn.subject())
                && !known.subject().equals(signIn.keyOfEarlierName(known.name()))) {
            throw new Forbidden(
                    "name-taken",
                    "Another account already uses the name “%s” in Trino. Ask the platform team to tell the two apart."
                            .formatted(known.name()));
        }
    }

    private static void requireHere(KnownPerson person, SignIn signIn) {
        Optional<Instant> left = person.leftAt();
        if (left.isPresent() && !signIn.isNewSince(left.get())) {
            throw new Forbidden(
                    "person-left",
                    "You are noted as having left. If that is wrong, sign out and sign in again, or ask the platform"
                            + " team.");
        }
    }

    /** Else what a program, the portal or somebody else may read would be theirs, and the other way round. */
    private void requireOwnName(String name) {
        NameForm.unseen(name).ifPresent(sentence -> {
            Log.warnf("Sign-in refused, its name holds a character that can't be seen: form=%s", NameForm.of(name));
            throw new Forbidden(
                    "name-unseen",
                    "You can't come in under the name “%s”. %s Ask the platform team for a name without it."
                            .formatted(name, sentence));
        });
        NameUse asked = new NameUse(NameUse.Kind.PERSON, name);
        Optional<String> refusal =
                people.findByIdOptional(name).isPresent() ? names.refusal(asked) : names.refusalInTurn(asked);
        refusal.ifPresent(sentence -> {
            Log.warnf("Sign-in refused, its name in Trino is not free: form=%s", NameForm.of(name));
            throw new Forbidden(
                    "name-taken",
                    "You can't come in under the name “%s”. %s Ask the platform team to tell the two apart."
                            .formatted(name, sentence));
        });
    }
}
