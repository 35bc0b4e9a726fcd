package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a request readable: where it stands, who acts next, what happened so far. */
@ApplicationScoped
public class RequestViews {

    private final RequestProgresses progresses;
    private final RequestNames requestNames;
    private final RequestRights requestRights;
    private final NextSteps nextSteps;
    private final RequestTimeline timeline;
    private final ApproverFacts approverFacts;
    private final RequestStarts starts;

    RequestViews(
            RequestProgresses progresses,
            RequestNames requestNames,
            RequestRights requestRights,
            NextSteps nextSteps,
            RequestTimeline timeline,
            ApproverFacts approverFacts,
            RequestStarts starts) {
        this.progresses = progresses;
        this.requestNames = requestNames;
        this.requestRights = requestRights;
        this.nextSteps = nextSteps;
        this.timeline = timeline;
        this.approverFacts = approverFacts;
        this.starts = starts;
    }

    public RequestView of(Person viewer, AccessRequest request, int look) {
        RequestProgress progress = progresses.of(request);
        RequestProgress.Stage stage = progress.stage();
        RequestNames.Names names = requestNames.of(request);
        RequestRights.Rights rights = requestRights.of(viewer, request);
        @Nullable Agreement inForce = progress.inForce().orElse(null);
        return new RequestView(
                request,
                names.owners(),
                names.requester(),
                names.teams(),
                names.holder(),
                progress.badge(request.principal().equals(viewer.name()), rights.own()),
                nextSteps.of(progress, rights),
                progress.quote(),
                rights.better(),
                progress.grants(),
                timeline.of(viewer, progress, names.deciders()),
                rights.mayDecide(),
                rights.own(),
                rights.mayRemind(),
                rights.mayUndo(),
                rights.own() && stage == RequestProgress.Stage.WORKS,
                rights.modes(),
                rights.mayDecide() ? approverFacts.of(List.of(request)).get(request) : List.of(),
                names.deciders(),
                names.answers(),
                rights.own() || rights.decides() ? inForce : null,
                starts.of(viewer, progress),
                starts.built(viewer, progress),
                starts.heading(viewer, progress, names.requester(), names.holder()),
                look,
                settles(stage, rights, request));
    }

    /** A page on which somebody may be typing stays as it is. */
    private static boolean settles(RequestProgress.Stage stage, RequestRights.Rights rights, AccessRequest request) {
        return switch (stage) {
            case SETTING_UP, FAILED -> true;
            case WAITING -> rights.own() && request.openQuestion().isEmpty();
            case WAITING_FOR_PROOF, WORKS, TAKEN_AWAY_SOON, UNREADABLE, ENDED, DECLINED, WITHDRAWN, LAPSED -> false;
        };
    }
}
