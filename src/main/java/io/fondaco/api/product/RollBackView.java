package io.fondaco.api.product;

import io.fondaco.publish.plan.ObjectChange;
import io.fondaco.publish.plan.Plan;
import io.fondaco.publish.version.RollBack;
import java.util.List;

/**
 * What going back to an earlier version does.
 *
 * @param possible whether nothing stands against it
 * @param against why it can't be done, in sentences
 * @param changes what changes for readers
 * @param statements what is sent to Trino
 * @param plan a short name of all of it, to send with the second call
 * @param done whether it was done
 */
public record RollBackView(
        String from,
        String to,
        boolean possible,
        List<String> against,
        List<String> changes,
        List<String> statements,
        boolean readersNotice,
        String plan,
        boolean done) {

    static RollBackView of(RollBack.Preview preview, boolean done) {
        return new RollBackView(
                preview.live(),
                preview.number(),
                preview.mayBeDone(),
                preview.against(),
                preview.plan().stream()
                        .flatMap(plan -> plan.changes().stream())
                        .map(change -> change.subject() + ": " + change.words())
                        .toList(),
                preview.plan().stream()
                        .flatMap(plan -> plan.objects().stream())
                        .map(ObjectChange::statements)
                        .flatMap(List::stream)
                        .toList(),
                preview.plan().map(Plan::readersNotice).orElse(false),
                preview.hash(),
                done);
    }
}
