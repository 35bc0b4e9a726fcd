package io.fondaco.web.access.policy;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.identity.TeamMemberships;
import io.fondaco.product.DataProduct;
import io.fondaco.product.terms.ApprovalPolicy;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picker;
import io.fondaco.web.picker.Picks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries a policy for a person, a team or a service account. */
@ApplicationScoped
public class PolicyTrials {

    private static final List<Pick.Kind> KINDS = List.of(Pick.Kind.PERSON, Pick.Kind.TEAM, Pick.Kind.SERVICE_ACCOUNT);

    private final Picks picks;
    private final People people;
    private final TeamMemberships memberships;
    private final ServiceAccounts accounts;
    private final TrialLines lines;

    PolicyTrials(Picks picks, People people, TeamMemberships memberships, ServiceAccounts accounts, TrialLines lines) {
        this.picks = picks;
        this.people = people;
        this.memberships = memberships;
        this.accounts = accounts;
        this.lines = lines;
    }

    /** What would happen to a request of whoever was chosen, or else typed. */
    public PolicyTrial of(DataProduct product, ApprovalPolicy policy, List<String> chosen, String typed) {
        List<Pick> picked = picks.chosen(chosen).stream().limit(1).toList();
        KnownNames known = picked.isEmpty() ? picks.known(List.of(typed)) : KnownNames.NONE;
        String wrong = picked.isEmpty() && !typed.isBlank() ? known.wrong(typed, Set.copyOf(KINDS)) : null;
        Optional<Pick> who = Stream.concat(
                        picked.stream(),
                        wrong == null
                                ? KnownNames.split(typed).stream()
                                        .flatMap(name -> known.meant(name, Set.copyOf(KINDS)).stream())
                                : Stream.empty())
                .findFirst();
        return new PolicyTrial(
                field(who.stream().toList(), who.isPresent() ? "" : typed, wrong),
                who.map(pick -> lines(product, policy, pick)).orElse(List.of()));
    }

    private static Picker field(List<Pick> chosen, String typed, @Nullable String wrong) {
        return new Picker("try", "try", "Person, team or service account", "", KINDS, 1, chosen, typed, "", wrong);
    }

    private List<String> lines(DataProduct product, ApprovalPolicy policy, Pick who) {
        return asker(who)
                .map(asker -> lines.of(product, policy, asker, new Holder(holder(who.kind()), who.key()), who.name()))
                .orElse(List.of("Nobody could ask for %s: nobody who is here stands behind it.".formatted(who.name())));
    }

    /** Who would ask: the person, a member of the team, the owner of the service account. */
    private Optional<Person> asker(Pick who) {
        Stream<String> names = switch (who.kind()) {
            case PERSON -> Stream.of(who.key());
            case TEAM -> memberships.membersOf(who.key()).stream();
            case SERVICE_ACCOUNT -> accounts.inUse(who.key()).map(ServiceAccount::owner).stream();
            case DOMAIN -> Stream.empty();
        };
        return names.findFirst()
                .flatMap(people::findByIdOptional)
                .filter(person -> person.leftAt().isEmpty())
                .map(this::person);
    }

    private Person person(KnownPerson known) {
        return new Person(
                known.name(),
                known.displayName(),
                known.email(),
                memberships.teamsOf(known.name()),
                known.platformAdmin());
    }

    private static HolderKind holder(Pick.Kind kind) {
        return switch (kind) {
            case TEAM -> HolderKind.TEAM;
            case SERVICE_ACCOUNT -> HolderKind.SERVICE_ACCOUNT;
            case PERSON, DOMAIN -> HolderKind.PERSON;
        };
    }
}
