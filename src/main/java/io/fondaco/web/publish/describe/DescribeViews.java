package io.fondaco.web.publish.describe;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.organisation.Domains;
import io.fondaco.product.organisation.Teams;
import io.fondaco.publish.apply.MayPublish;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.Suggestions;
import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picker;
import io.fondaco.web.picker.Picks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows the second step, as it is kept or as it was sent. */
@ApplicationScoped
class DescribeViews {

    @CheckedTemplate(basePath = "publish")
    record describe(DescribeView view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final Domains domains;
    private final Teams teams;
    private final MayPublish rights;
    private final Picks picks;

    DescribeViews(CurrentPerson viewer, Domains domains, Teams teams, MayPublish rights, Picks picks) {
        this.viewer = viewer;
        this.domains = domains;
        this.teams = teams;
        this.rights = rights;
        this.picks = picks;
    }

    TemplateInstance kept(Draft draft) {
        List<String> owners = draft.content().access().owners().stream()
                .map(owner -> new Pick(Pick.Kind.PERSON, owner, owner, "").value())
                .toList();
        return view(draft, draft.content(), picker(owners, "", Map.of()), "", Map.of());
    }

    TemplateInstance sent(
            Draft draft, DraftContent typed, DescribeForm form, String changed, Map<String, String> errors) {
        Picker owners = picker(List.copyOf(form.chosenOwners()), form.typedOwners(), errors);
        return view(draft, typed, owners, changed, errors);
    }

    private Picker picker(List<String> chosen, String typed, Map<String, String> errors) {
        return new Picker(
                "owners",
                "owners",
                "Owners",
                "They answer requests. Two or more, so that nobody waits during a holiday.",
                List.of(Pick.Kind.PERSON),
                0,
                picks.chosen(chosen),
                typed,
                "",
                errors.get("owners"));
    }

    private TemplateInstance view(
            Draft draft, DraftContent content, Picker owners, String changed, Map<String, String> errors) {
        return new describe(new DescribeView(
                draft,
                content,
                Suggestions.of(content.columns(), List.of()),
                domains.named(),
                rights.domainsOf(viewer.get()).stream().map(Domains.Named::slug).collect(Collectors.toSet()),
                teams.listAll(),
                owners,
                changed,
                errors));
    }
}
