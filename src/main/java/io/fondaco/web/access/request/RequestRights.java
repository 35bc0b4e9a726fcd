package io.fondaco.web.access.request;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.asking.RemindApprovers;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.web.access.mode.ModeOption;
import io.fondaco.web.access.mode.ModeOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What one viewer may do with a request, and see of it. */
@ApplicationScoped
class RequestRights {

    /**
     * Of one request.
     *
     * @param own whether the viewer sent it
     * @param decides whether the step that it waits for, or waited for last, is still for the viewer to answer
     * @param mayDecide whether the viewer can answer it now
     * @param mayRemind whether the viewer can remind the approvers now
     * @param mayUndo whether the viewer can take the approval back now
     * @param modes the ways of reading that the viewer can grant; none where there is only one, or they can't decide
     * @param better {@code domain/slug} of the better product that was named, if the viewer may know it; else empty
     */
    record Rights(
            boolean own,
            boolean decides,
            boolean mayDecide,
            boolean mayRemind,
            boolean mayUndo,
            List<ModeOption> modes,
            String better) {}

    private final Approvals approvals;
    private final RemindApprovers remindApprovers;
    private final UndoApproval undoApproval;
    private final DataProducts products;
    private final ModeOptions modes;

    RequestRights(
            Approvals approvals,
            RemindApprovers remindApprovers,
            UndoApproval undoApproval,
            DataProducts products,
            ModeOptions modes) {
        this.approvals = approvals;
        this.remindApprovers = remindApprovers;
        this.undoApproval = undoApproval;
        this.products = products;
        this.modes = modes;
    }

    Rights of(Person viewer, AccessRequest request) {
        boolean decides = approvals.mayDecide(viewer, request);
        boolean mayDecide = decides && request.state() == RequestState.WAITING;
        return new Rights(
                request.requester().equals(viewer.name()),
                decides,
                mayDecide,
                remindApprovers.mayRemind(viewer, request),
                undoApproval.mayUndo(viewer, request),
                mayDecide ? modes.within(request.agreedPorts(), request.agreedReads()) : List.of(),
                request.decision()
                        .flatMap(Decision::betterProduct)
                        .filter(path -> products.knows(viewer, path))
                        .orElse(""));
    }
}
