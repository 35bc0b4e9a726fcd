package io.fondaco.identity;

import io.fondaco.common.DomainError.Conflict;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one name space of principals. Persons, whether they signed in or a file names them, service accounts, teams, the
 * portal's own users and reserved words exclude each other, in the form of {@link NameForm}: whoever takes a name asks
 * here first.
 */
@ApplicationScoped
public class PrincipalNames {

    /** Whom the audit trail names besides people. */
    private static final String SYSTEM = "system";

    /** From whom the portal revokes to see what a catalog answers: it must be nobody. */
    private static final String PROBES = "fondaco-probe-";

    /** What the portal calls itself and everybody. */
    private static final Set<String> WORDS = Set.of(SYSTEM, "automatic", "public", "everyone", "anonymous");

    /** Names that stand for might in Trino or its connectors; a person may have one, a program does not register it. */
    private static final Set<String> MIGHTY =
            Set.of("admin", "administrator", "root", "trino", "presto", "hive", "hdfs", "fondaco", "none", "all");

    private final IdentityConfig config;
    private final List<NamesInUse> places;
    private final NameTurn turn;

    PrincipalNames(IdentityConfig config, @All List<NamesInUse> places, NameTurn turn) {
        this.config = config;
        this.places = places;
        this.turn = turn;
    }

    /** Why this principal can't have this name: somebody else has it, or one that looks like it. Empty where it can. */
    public Optional<String> refusal(NameUse asked) {
        return reserved(asked)
                .or(() -> places.stream()
                        .flatMap(place -> place.like(asked).stream())
                        .filter(use -> !use.agreesWith(asked))
                        .findFirst())
                .map(NameUse::sentence);
    }

    /** The same for who is about to take the name: nobody else takes one until the caller's transaction ends. */
    public Optional<String> refusalInTurn(NameUse asked) {
        turn.take();
        return refusal(asked);
    }

    /** Why a file can't name this principal: somebody else has the name, or it can't be read for what it is. */
    public Optional<String> problem(NameUse named) {
        return NameForm.flaw(named.name()).or(() -> refusal(named));
    }

    /**
     * Makes sure that the name can be taken, and that nobody else takes one until the caller's transaction ends.
     *
     * @throws Conflict with a sentence that says who has it
     */
    public void requireFree(NameUse asked) {
        refusalInTurn(asked).ifPresent(sentence -> {
            throw new Conflict("name-taken", sentence + " Choose another one.");
        });
    }

    /** Whether there is such a principal now. */
    public boolean isInUse(NameUse use) {
        return places.stream().flatMap(place -> place.like(use).stream()).anyMatch(use::agreesWith);
    }

    private Optional<NameUse> reserved(NameUse asked) {
        String form = asked.form();
        boolean isWord = WORDS.contains(form)
                || form.startsWith(SYSTEM + ":")
                || form.startsWith(PROBES)
                || asked.kind() == NameUse.Kind.SERVICE_ACCOUNT && isKeptFromPrograms(form);
        return isWord ? Optional.of(new NameUse(NameUse.Kind.RESERVED, asked.name())) : Optional.empty();
    }

    private boolean isKeptFromPrograms(String form) {
        String teams = NameForm.of(config.teamPrefix());
        return MIGHTY.contains(form)
                || !teams.isEmpty() && form.startsWith(teams)
                || Stream.of(config.adminRole(), config.auditorRole())
                        .map(NameForm::of)
                        .anyMatch(form::equals);
    }
}
