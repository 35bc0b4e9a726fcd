package io.fondaco.publish.publication;

import io.fondaco.engine.definition.Definition;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.publish.making.Known;
import io.fondaco.publish.making.MadeObject;
import io.fondaco.publish.making.MakingSteps;
import io.fondaco.publish.making.Step;
import io.fondaco.publish.publication.WantedPublications.Wanted;
import io.fondaco.reconcile.Lease;
import java.util.Optional;

/**
 * One claimed publication: the lease, and what was wanted when it was claimed.
 *
 * @param outer what of the object that readers read is the portal's
 * @param inner what of the inner one is
 * @param mayReplace the hash of what may be replaced though it is not
 * @param sent whether this worker sent a statement for it
 */
record PublicationWork(
        Lease lease,
        QualifiedName object,
        String principal,
        Wanted wanted,
        Known outer,
        Known inner,
        Optional<String> mayReplace,
        boolean sent) {

    static PublicationWork claimed(Publication row, Lease lease, Wanted wanted) {
        return new PublicationWork(
                lease, row.object(), row.principal(), wanted, row.known(), row.innerKnown(), row.mayReplace(), false);
    }

    PublicationWork sending(Publication row, Lease renewed) {
        return new PublicationWork(renewed, object, principal, wanted, row.known(), row.innerKnown(), mayReplace, true);
    }

    /** What brings Trino nearer to what is wanted, if anything is needed. */
    Optional<Step> next(MadeObject made) {
        boolean innerIsOurs = isOurs(made, inner, made.innerText());
        if (wanted.object().isEmpty()) {
            return wanted.letGo()
                    ? Optional.empty()
                    : MakingSteps.toNothing(made, principal, isOurs(made, outer, made.outerText()), innerIsOurs);
        }
        Optional<Step> step = MakingSteps.next(wanted.object().get(), made);
        return step.isPresent() || wanted.object().get().isLayered()
                ? step
                : MakingSteps.toNothing(made, principal, false, innerIsOurs);
    }

    /** Whether what the step would change is the portal's work, or given to it. */
    boolean maySend(Step step, MadeObject made) {
        return step.object().namesInner()
                ? isOurs(made, inner, made.innerText())
                : isOurs(made, outer, made.outerText());
    }

    private boolean isOurs(MadeObject made, Known known, String text) {
        return known.includes(text) || mayReplaceAll(made);
    }

    /** Whether somebody who may said so of exactly what is there. */
    boolean mayReplaceAll(MadeObject made) {
        return mayReplace.filter(Definition.hash(made.text())::equals).isPresent();
    }
}
