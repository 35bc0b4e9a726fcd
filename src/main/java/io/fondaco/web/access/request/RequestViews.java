package io.fondaco.web.access.request;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.approval.Approvals;
import io.fondaco.access.approval.UndoApproval;
import io.fondaco.access.asking.RemindApprovers;
import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.access.request.Decision;
import io.fondaco.access.request.RequestMessage;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.ViewObstacles;
import io.fondaco.product.policy.Policies;
import io.fondaco.product.terms.Question;
import io.fondaco.web.EngineStatus;
import io.fondaco.web.Formats;
import io.fondaco.web.access.holder.TeamNames;
import io.fondaco.web.access.manage.Owners;
import io.fondaco.web.access.manage.ProductOwners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a request readable: where it stands, who acts next, what happened so far. */
@ApplicationScoped
public class RequestViews {

    private final Agreements agreements;
    private final Approvals approvals;
    private final HolderPrincipals principals;
    private final ServiceAccounts accounts;
    private final People people;
    private final TeamNames teamNames;
    private final Owners owners;
    private final RequestTimeline story;
    private final EngineStatus engine;
    private final UndoApproval undoApproval;
    private final Policies policies;
    private final DataProducts products;
    private final ApproverFacts inboxFacts;
    private final RemindApprovers remindApprovers;
    private final ViewObstacles obstacles;

    RequestViews(
            Agreements agreements,
            Approvals approvals,
            HolderPrincipals principals,
            ServiceAccounts accounts,
            People people,
            TeamNames teamNames,
            Owners owners,
            RequestTimeline story,
            EngineStatus engine,
            RemindApprovers remindApprovers,
            UndoApproval undoApproval,
            Policies policies,
            DataProducts products,
            ApproverFacts inboxFacts,
            ViewObstacles obstacles) {
        this.obstacles = obstacles;
        this.undoApproval = undoApproval;
        this.policies = policies;
        this.products = products;
        this.inboxFacts = inboxFacts;
        this.agreements = agreements;
        this.approvals = approvals;
        this.principals = principals;
        this.accounts = accounts;
        this.people = people;
        this.teamNames = teamNames;
        this.owners = owners;
        this.story = story;
        this.engine = engine;
        this.remindApprovers = remindApprovers;
    }

    public RequestView of(Person viewer, AccessRequest request, int look) {
        RequestProgress progress = progress(request);
        RequestProgress.Stage stage = progress.stage();
        ProductOwners answering = owners.of(request.product());
        String deciders = deciders(request, stage, answering);
        boolean own = request.requester().equals(viewer.name());
        boolean decides = approvals.mayDecide(viewer, request);
        return new RequestView(
                request,
                answering,
                people.displayName(request.requester()),
                teamNames.of(request.requester()),
                progress.badge(request.principal().equals(viewer.name())),
                next(progress, answering, deciders, !own && decides),
                progress.quote(),
                request.decision()
                        .flatMap(Decision::betterProduct)
                        .filter(path -> products.knows(viewer, path))
                        .orElse(""),
                progress.grants(),
                story.of(progress, deciders),
                stage == RequestProgress.Stage.WAITING && !own && decides,
                own,
                remindApprovers.mayRemind(viewer, request),
                undoApproval.mayUndo(viewer, request),
                own && inForce(progress) != null,
                stage == RequestProgress.Stage.WAITING && !own && decides ? facts(viewer, request) : List.of(),
                deciders,
                answers(request),
                people.displayNames(
                        request.messages().stream().map(RequestMessage::author).toList()),
                own || decides ? inForce(progress) : null,
                look,
                stage == RequestProgress.Stage.SETTING_UP || stage == RequestProgress.Stage.FAILED);
    }

    /** Those whose turn it is; where nobody is left, the page says so. */
    private String deciders(AccessRequest request, RequestProgress.Stage stage, ProductOwners answering) {
        if (stage != RequestProgress.Stage.WAITING) {
            return answering.anyApprover();
        }
        Set<String> awaited = approvals.awaited(request);
        Map<String, String> names = people.displayNames(awaited);
        return awaited.isEmpty() ? "Nobody" : awaited.stream().map(names::get).collect(Collectors.joining(" or "));
    }

    private List<String> facts(Person viewer, AccessRequest request) {
        Set<UUID> decided = products.idsDecidedBy(viewer);
        return inboxFacts.of(List.of(request), decided).get(request);
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

    RequestProgress progress(AccessRequest request) {
        List<Agreement> made = agreements.from(request.id());
        List<Agreement> open = made.stream().filter(Agreement::isOpen).toList();
        List<Agreement> shown = open.isEmpty() ? made : open;
        return new RequestProgress(
                request,
                made,
                shown.stream()
                        .flatMap(agreement -> principals.grantsBehind(agreement).stream())
                        .toList(),
                request.holder().kind() == HolderKind.SERVICE_ACCOUNT
                        && !accounts.unconfirmed(Set.of(request.principal())).isEmpty(),
                obstacles.look(open.stream().map(Agreement::port).toList()).values().stream()
                        .map(ReadObstacle::brief)
                        .toList());
    }

    private static @Nullable Agreement inForce(RequestProgress progress) {
        return progress.agreements().stream()
                .filter(Agreement::isOpen)
                .findFirst()
                .orElse(null);
    }

    private String next(RequestProgress progress, ProductOwners answering, String deciders, boolean decides) {
        AccessRequest request = progress.request();
        return switch (progress.stage()) {
            case WAITING ->
                decides
                        ? "Waiting for your decision." + handedOn(request)
                        : "Waiting for %s. %s%s".formatted(deciders, answering.answers(), handedOn(request));
            case WAITING_FOR_PROOF ->
                "Approved. Nothing is granted before %s has proved that they control %s, on the page of the service accounts."
                        .formatted(people.displayName(request.requester()), request.principal());
            case SETTING_UP ->
                engine.down(request.agreedPorts().stream()
                                .map(OutputPort::object)
                                .toList())
                        ? "Approved. Trino does not answer now; the access is set up as soon as it does."
                        : "Approved. Being set up in Trino, usually within a minute.";
            case FAILED ->
                "Approved, but Trino did not take the grant. The platform team has been told, and the portal keeps"
                        + " trying.";
            case WORKS ->
                "Read, until %s. Trino was asked and holds the grant.".formatted(Formats.day(request.agreedEnd()));
            case UNREADABLE ->
                "The access is in force until %s, but nobody can read it now. %s"
                        .formatted(Formats.day(request.agreedEnd()), String.join(" ", progress.obstacles()));
            case ENDED -> ended(progress);
            case DECLINED -> "Declined by %s.".formatted(name(request.decision().map(Decision::approver)));
            case WITHDRAWN -> "Withdrawn. Nothing else happens.";
            case LAPSED -> "Nobody answered in 30 days. You can ask again.";
        };
    }

    private static String handedOn(AccessRequest request) {
        String instead = switch (request.circle()) {
            case STEP -> "";
            case OWNERS -> "the product’s owners do.";
            case DOMAIN_OWNERS -> "the domain’s owners do.";
            case PLATFORM -> "the platform team does.";
            case NOBODY -> "nobody does: ask the platform team to name an owner.";
        };
        return instead.isEmpty() ? "" : " Who would decide has left or stands behind this request, so " + instead;
    }

    private String ended(RequestProgress progress) {
        Agreement agreement = progress.lastEnded().orElseThrow();
        String day = agreement.endedAt().map(Formats::day).orElse("an earlier day");
        return switch (progress.endReason().orElseThrow()) {
            case REVOKED -> "Taken away on %s by %s.".formatted(day, name(agreement.endedBy()));
            case RELEASED -> "Given back on %s.".formatted(day);
            case SUPERSEDED -> "Another access took its place on %s.".formatted(day);
            case UNDONE -> "The approval was taken back on %s.".formatted(day);
            case PERSON_LEFT -> "The access ended on %s, because its holder left.".formatted(day);
            case REVIEW -> "A review ended the access on %s.".formatted(day);
            case EXPIRED -> "The access ended on %s.".formatted(day);
            case PORT_REMOVED ->
                "The product no longer has %s since %s, so this access ended."
                        .formatted(agreement.port().object(), day);
            case RETIRED, NO_LONGER_OWNER -> "The product was retired on %s, and the access ended.".formatted(day);
        };
    }

    private String name(Optional<String> person) {
        return person.map(people::displayName).orElse("the owner");
    }
}
