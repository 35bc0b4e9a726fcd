package io.fondaco.web.access.agreement;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.EndReason;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.web.access.holder.HolderNames;
import io.fondaco.web.access.holder.TeamNames;
import io.fondaco.web.access.time.EndWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Who holds an access, who gave it and who will take it away, by the names that pages show. */
@ApplicationScoped
class GivenNames {

    /** Those of several, read together. */
    record Names(Map<Holder, String> holders, Map<String, String> teamsOf, Map<String, String> people) {

        String holder(Agreement agreement) {
            return holders.getOrDefault(agreement.holder(), agreement.principal());
        }

        /** The teams of a person; empty for other holders. */
        String teams(Agreement agreement) {
            return agreement.holder().kind() == HolderKind.PERSON
                    ? teamsOf.getOrDefault(agreement.principal(), "")
                    : "";
        }

        /** {@code You gave it}, {@code Otto Brandt gave it for your product}. */
        String given(Agreement agreement, String viewer, boolean yours) {
            String giver = agreement.givenBy();
            String whose = yours ? " for your product" : "";
            if (giver.equals(viewer)) {
                return "You gave it";
            }
            return Person.isPortal(giver)
                    ? "The owner's rule gave it" + whose
                    : people.getOrDefault(giver, giver) + " gave it" + whose;
        }

        /** The name of the team by which it is held; empty for other holders. */
        String team(Agreement agreement) {
            return agreement.holder().kind() == HolderKind.TEAM
                    ? holder(agreement).replaceFirst("^Team ", "")
                    : "";
        }

        /** Who gave it. */
        String by(Agreement agreement) {
            String giver = agreement.givenBy();
            return Person.isPortal(giver) ? "The owner's rule" : people.getOrDefault(giver, giver);
        }

        /** Who took or will take it away, when and why; empty where nobody did or said so. */
        String takenAway(Agreement agreement, String viewer) {
            boolean taken = agreement
                    .endReason()
                    .filter(reason -> reason == EndReason.REVOKED || reason == EndReason.REVIEW)
                    .isPresent();
            if (!taken) {
                return "";
            }
            UnaryOperator<String> called = name -> name.equals(viewer) ? "you" : people.getOrDefault(name, "");
            return (agreement.isOpen()
                            ? EndWords.willBeTakenAway(agreement, called)
                            : EndWords.takenAway(agreement, called))
                    + EndWords.because(agreement.endNote());
        }
    }

    private final HolderNames holderNames;
    private final TeamNames teamNames;
    private final People people;

    GivenNames(HolderNames holderNames, TeamNames teamNames, People people) {
        this.holderNames = holderNames;
        this.teamNames = teamNames;
        this.people = people;
    }

    Names of(Collection<Agreement> agreements) {
        List<String> persons = agreements.stream()
                .filter(agreement -> agreement.holder().kind() == HolderKind.PERSON)
                .map(Agreement::principal)
                .distinct()
                .toList();
        return new Names(
                holderNames.of(agreements.stream().map(Agreement::holder).toList()),
                teamNames.of(persons),
                people.displayNames(agreements.stream()
                        .flatMap(agreement ->
                                Stream.concat(Stream.of(agreement.givenBy()), agreement.endedBy().stream()))
                        .distinct()
                        .toList()));
    }
}
