package io.fondaco.web.publish.describe;

import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Team;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.DraftAccess;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.DraftWords;
import io.fondaco.publish.draft.PersonalData;
import io.fondaco.publish.draft.Suggestion;
import io.fondaco.web.picker.Picker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The second step: what the product is.
 *
 * @param content the draft as it was typed
 * @param suggestions for its columns
 * @param domains all of them
 * @param own the slugs of those in which the viewer publishes
 * @param changed what somebody changed meanwhile; empty if nobody did
 */
public record DescribeView(
        Draft draft,
        DraftContent content,
        List<Suggestion> suggestions,
        List<Domains.Named> domains,
        Set<String> own,
        List<Team> teams,
        Picker owners,
        String changed,
        Map<String, String> errors) {

    /** One column with what is suggested for it. */
    public record Row(int place, DraftColumn column, List<Suggestion> suggestions) {}

    public DraftWords words() {
        return content.words();
    }

    /** What can be said of personal data. */
    public List<PersonalData> personalData() {
        return List.of(PersonalData.values());
    }

    /** The columns, in their order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (DraftColumn column : content.columns()) {
            rows.add(new Row(rows.size(), column, open(column)));
        }
        return rows;
    }

    private List<Suggestion> open(DraftColumn column) {
        return suggestions.stream()
                .filter(each -> each.column().equals(column.name()))
                .filter(each -> each.isKey()
                        ? content.keys().isEmpty()
                        : !column.personal().any())
                .toList();
    }

    /** Whether something is suggested that was not taken. */
    public boolean suggesting() {
        return rows().stream().anyMatch(row -> !row.suggestions().isEmpty());
    }

    /** One way to say who gets access. */
    public record Way(String value, String label, boolean chosen) {}

    /** All of them. */
    public List<Way> ways() {
        return Stream.of(DraftAccess.Choice.values())
                .map(choice -> new Way(
                        choice.name(), label(choice), choice == content.access().choice()))
                .toList();
    }

    private static String label(DraftAccess.Choice choice) {
        return switch (choice) {
            case OWNERS -> "Everyone may ask, an owner answers";
            case OPEN -> "Open to all staff: who asks gets it";
            case TEAM -> "Only members of the team may ask, an owner answers";
        };
    }

    /** Whether it is a new version of a product that there is. */
    public boolean newVersion() {
        return draft.product().isPresent();
    }

    /** The lines of what is there and what lacks. */
    public List<CheckLine> checks() {
        return CheckLine.of(content);
    }

    public String domainName() {
        return domains.stream()
                .filter(domain -> domain.slug().equals(words().domain()))
                .map(Domains.Named::name)
                .findFirst()
                .orElse("No domain yet");
    }

    public String teamName() {
        return teams.stream()
                .filter(team -> team.slug().equals(words().team()))
                .map(Team::name)
                .findFirst()
                .orElse("no team yet");
    }
}
