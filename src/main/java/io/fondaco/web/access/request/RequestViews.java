package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.identity.Person;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
    private final Policies policies;

    RequestViews(
            RequestProgresses progresses,
            RequestNames requestNames,
            RequestRights requestRights,
            NextSteps nextSteps,
            RequestTimeline timeline,
            ApproverFacts approverFacts,
            Policies policies) {
        this.progresses = progresses;
        this.requestNames = requestNames;
        this.requestRights = requestRights;
        this.nextSteps = nextSteps;
        this.timeline = timeline;
        this.approverFacts = approverFacts;
        this.policies = policies;
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
                progress.badge(request.principal().equals(viewer.name())),
                nextSteps.of(progress, names.owners(), names.deciders(), rights.decides()),
                progress.quote(),
                rights.better(),
                progress.grants(),
                timeline.of(viewer, progress, names.deciders()),
                rights.mayDecide(),
                rights.own(),
                rights.mayRemind(),
                rights.mayUndo(),
                rights.own() && inForce != null,
                rights.mayDecide() ? approverFacts.of(List.of(request)).get(request) : List.of(),
                names.deciders(),
                answers(request),
                names.authors(),
                rights.own() ? inForce : null,
                look,
                stage == RequestProgress.Stage.SETTING_UP || stage == RequestProgress.Stage.FAILED);
    }

    private Map<String, String> answers(AccessRequest request) {
        Map<String, String> texts = policies
                .of(request.product(), request.asked().policyNumber())
                .questions()
                .stream()
                .collect(Collectors.toMap(Question::key, Question::text));
        Map<String, String> answers = new TreeMap<>();
        request.asked().answers().forEach((key, answer) -> answers.put(texts.getOrDefault(key, key), answer));
        return answers;
    }
}
