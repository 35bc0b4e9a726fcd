package io.fondaco.web.access.request;

import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.asking.RemindApprovers;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestState;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import jakarta.enterprise.context.ApplicationScoped;

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
     * @param better {@code domain/slug} of the better product that was named, if the viewer may know it; else empty
     */
    record Rights(boolean own, boolean decides, boolean mayDecide, boolean mayRemind, boolean mayUndo, String better) {}

    private final Approvals approvals;
    private final RemindApprovers remindApprovers;
    private final UndoApproval undoApproval;
    private final DataProducts products;

    RequestRights(
            Approvals approvals, RemindApprovers remindApprovers, UndoApproval undoApproval, DataProducts products) {
        this.approvals = approvals;
        this.remindApprovers = remindApprovers;
        this.undoApproval = undoApproval;
        this.products = products;
    }

    Rights of(Person viewer, AccessRequest request) {
        boolean decides = approvals.mayDecide(viewer, request);
        return new Rights(
                request.requester().equals(viewer.name()),
                decides,
                decides && request.state() == RequestState.WAITING,
                remindApprovers.mayRemind(viewer, request),
                undoApproval.mayUndo(viewer, request),
                request.decision()
                        .flatMap(Decision::betterProduct)
                        .filter(path -> products.knows(viewer, path))
                        .orElse(""));
    }
}
