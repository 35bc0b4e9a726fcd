package io.fondaco.web.publish.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.publish.making.WantedObject;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.publication.TakeOver;
import io.fondaco.publish.publication.WantedPublications;
import io.fondaco.publish.refresh.Refresh;
import io.fondaco.publish.refresh.Refreshes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Sets what the portal makes beside what stands in Trino. */
@ApplicationScoped
public class MadeObjects {

    private final Refreshes refreshes;
    private final WantedPublications wanted;
    private final TakeOver takeOver;
    private final DriftHistory history;

    MadeObjects(Refreshes refreshes, WantedPublications wanted, TakeOver takeOver, DriftHistory history) {
        this.refreshes = refreshes;
        this.wanted = wanted;
        this.takeOver = takeOver;
        this.history = history;
    }

    /** These, as this viewer sees them. */
    List<ProductTab.Made> of(List<Publication> several, Person viewer) {
        Map<QualifiedName, Refresh> refreshed =
                refreshes.of(several.stream().map(Publication::object).toList());
        return several.stream()
                .map(each -> new ProductTab.Made(
                        each,
                        lines(each),
                        refreshed.get(each.object()),
                        history.of(each).orElse(null),
                        takeOver.mayTakeOver(viewer, each)))
                .toList();
    }

    /** What was published and what Trino holds, where they differ. */
    private List<TextDiff.Line> lines(Publication publication) {
        if (publication.state() == PublicationState.DRIFTED) {
            return TextDiff.of(publication.writtenText(), publication.observedText());
        }
        return publication.isInTheWay() ? TextDiff.of(wantedText(publication), withoutInner(publication)) : List.of();
    }

    /** The inner view may be made already, while somebody else's object has the name that readers use. */
    private static String withoutInner(Publication publication) {
        String text = publication.observedText();
        int inner = text.indexOf("\nCREATE VIEW " + publication.object().inner().sql() + " ");
        return inner < 0 ? text : text.substring(0, inner);
    }

    private String wantedText(Publication publication) {
        return wanted.of(publication.object()).object().map(WantedObject::text).orElse("");
    }
}
