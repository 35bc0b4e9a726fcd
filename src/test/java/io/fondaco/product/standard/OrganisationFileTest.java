package io.fondaco.product.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fondaco.product.standard.Organisation.DomainEntry;
import io.fondaco.product.standard.Organisation.TeamEntry;
import io.fondaco.product.standard.yaml.Problem;
import io.fondaco.product.standard.yaml.Reading;
import io.fondaco.product.standard.yaml.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrganisationFileTest {

    @Test
    void domainsAndTeamsAreReadParentsFirst() {
        Organisation organisation = read("""
                domains:
                  - {id: sky, name: Sky, parent: earth, owners: [Otto]}
                  - {id: earth, name: Earth, summary: All of it}
                teams:
                  - {id: team-weather, name: Weather Data}
                """).value().orElseThrow();

        assertThat(organisation.domains())
                .containsExactly(
                        new DomainEntry("earth", "Earth", "All of it", Optional.empty(), Set.of()),
                        new DomainEntry("sky", "Sky", "", Optional.of("earth"), Set.of("otto")));
        assertThat(organisation.teams()).containsExactly(new TeamEntry("team-weather", "Weather Data", ""));
    }

    @Test
    void anIdMustFitIntoAnAddress() {
        assertThat(problems("domains: [{id: My Domain, name: x}]"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("domains[0].id");
                    assertThat(problem.reason()).contains("stands in addresses");
                });
    }

    @Test
    void anIdStandsOnce() {
        assertThat(problems("domains: [{id: a, name: x}, {id: a, name: y}]"))
                .extracting(Problem::field)
                .containsExactly("domains[1].id");
        assertThat(problems("teams: [{id: a, name: x}, {id: a, name: y}]"))
                .extracting(Problem::field)
                .containsExactly("teams[1].id");
    }

    @Test
    void aParentMustBeThereAndNotBelow() {
        assertThat(problems("domains: [{id: a, name: x, parent: b}]"))
                .extracting(Problem::reason)
                .containsExactly("There is no domain with the id b.");
        assertThat(problems("domains: [{id: a, name: x, parent: b}, {id: b, name: x, parent: a}]"))
                .extracting(Problem::field, Problem::reason)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "domains[0].parent", "The domains above it lead back to itself."));
    }

    @Test
    void aDomainWithoutOwnersIsReadAndTold() {
        Reading<Organisation> reading = read("""
                domains:
                  - {id: sky, name: Sky, owners: [otto]}
                  - {id: earth, name: Earth}
                """);

        assertThat(reading.value()).isPresent();
        assertThat(reading.notes())
                .containsExactly(new Problem(
                        "domains.yaml",
                        3,
                        "domains[1].owners",
                        "The domain has no owners: name those who answer for it."));
    }

    @Test
    void aNameThatStandsTwiceIsTold() {
        Reading<Organisation> reading = read("""
                domains:
                  - {id: sky, name: Sky, owners: [otto]}
                  - {id: air, name: sky, owners: [otto]}
                teams:
                  - {id: a, name: A}
                  - {id: b, name: a}
                """);

        assertThat(reading.notes())
                .extracting(Problem::line, Problem::field)
                .containsExactly(tuple(3, "domains[1].name"), tuple(6, "teams[1].name"));
    }

    private static Reading<Organisation> read(String text) {
        return OrganisationFile.read(new SourceFile("domains.yaml", text), ReferenceData.NameCheck.READABLE);
    }

    private static List<Problem> problems(String text) {
        return read(text).problems();
    }
}
