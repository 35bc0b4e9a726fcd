package io.fondaco.api.publish;

import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.publish.plan.AffectedReader;
import io.fondaco.publish.plan.ObjectChange;
import io.fondaco.publish.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one product.
 *
 * @param neededVersion the lowest number that may bring the changes; null where any may
 * @param readersNotice whether readers may be refused for a moment, or for good
 * @param readers who used what goes away, in the last 90 days
 * @param readBy other products that read this one
 */
public record PlanView(
        String path,
        Result result,
        String fromVersion,
        String toVersion,
        @Nullable ChangeLevel level,
        @Nullable String neededVersion,
        boolean readersNotice,
        List<ChangeView> changes,
        List<ObjectView> objects,
        List<ReaderView> readers,
        List<String> readBy,
        List<GivenAgainView> givenAgain,
        List<ProblemView> problems,
        List<ProblemView> notes) {

    /** What is done with an object in Trino. */
    public record ObjectView(ObjectChange.Action action, String object, List<String> sql, boolean readersNotice) {}

    /** Somebody who used what goes away; names for owners only. */
    public record ReaderView(
            String port,
            String name,
            boolean service,
            long queries,
            Map<String, Long> columns,
            @Nullable LocalDate last) {

        static ReaderView of(AffectedReader reader) {
            return new ReaderView(
                    reader.port(),
                    reader.name(),
                    reader.service(),
                    reader.queries(),
                    reader.columns(),
                    reader.last().orElse(null));
        }
    }

    /** How many accesses Trino forgets and the portal gives again. */
    public record GivenAgainView(String object, long accesses) {}

    static PlanView of(Plan plan) {
        return new PlanView(
                plan.path(),
                plan.result(),
                plan.version().from(),
                plan.version().to(),
                plan.version().level().orElse(null),
                plan.version().needed().isEmpty() ? null : plan.version().needed(),
                plan.readersNotice(),
                ChangeView.of(plan.changes()),
                plan.objects().stream()
                        .map(object -> new ObjectView(
                                object.action(),
                                object.object().toString(),
                                object.statements(),
                                object.readersNotice()))
                        .toList(),
                plan.readers().stream().map(ReaderView::of).toList(),
                plan.readBy(),
                plan.grants().stream()
                        .map(again -> new GivenAgainView(again.object().toString(), again.accesses()))
                        .toList(),
                ProblemView.of(plan, plan.problems()),
                ProblemView.of(plan, plan.notes()));
    }
}
