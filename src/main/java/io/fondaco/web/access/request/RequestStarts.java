package io.fondaco.web.access.request;

import io.fondaco.access.holder.HolderKind;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.identity.Person;
import io.fondaco.product.OutputPort;
import io.fondaco.publish.publication.BuiltOn;
import io.fondaco.web.product.FirstQueries;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What the page of a request is about now: what its heading says, and how to begin once there is something to read. */
@ApplicationScoped
class RequestStarts {

    private final FirstQueries firstQueries;
    private final BuiltOn builtOn;

    RequestStarts(FirstQueries firstQueries, BuiltOn builtOn) {
        this.builtOn = builtOn;
        this.firstQueries = firstQueries;
    }

    /** How the viewer begins, if the access is theirs; else null. */
    FirstQueries.@Nullable Start of(Person viewer, RequestProgress progress) {
        AccessRequest request = progress.request();
        boolean reads = reads(viewer, request);
        if (!works(progress) || !reads) {
            return null;
        }
        String user = request.holder().kind() == HolderKind.SERVICE_ACCOUNT ? request.principal() : viewer.name();
        return progress.inForce()
                .map(agreement -> firstQueries.of(user, agreement))
                .orElseGet(() ->
                        firstQueries.of(user, request.agreedPorts().iterator().next()));
    }

    /** Which products are built on it, in words, once that is allowed; empty for none. */
    String built(Person viewer, RequestProgress progress) {
        return progress.inForce()
                .filter(agreement -> agreement.holder().buildsOn())
                .map(agreement -> builtOn.words(
                        viewer,
                        agreement.principal(),
                        progress.request().agreedPorts().stream()
                                .map(OutputPort::object)
                                .toList()))
                .orElse("");
    }

    /** What the heading says to this viewer. */
    String heading(Person viewer, RequestProgress progress, String requester, String holder) {
        AccessRequest request = progress.request();
        String product = request.product().name();
        boolean own = request.requester().equals(viewer.name());
        if (works(progress) && request.holder().kind() == HolderKind.DOMAIN) {
            return "%s can be built on %s".formatted(holder, product);
        }
        if (works(progress)) {
            return reads(viewer, request) && request.holder().kind() != HolderKind.SERVICE_ACCOUNT
                    ? "You can read " + product
                    : "%s can read %s".formatted(holder, product);
        }
        return own ? "Your request for " + product : "%s asks for %s".formatted(requester, product);
    }

    private static boolean works(RequestProgress progress) {
        return switch (progress.stage()) {
            case WORKS, TAKEN_AWAY_SOON -> true;
            case WAITING, WAITING_FOR_PROOF, SETTING_UP, FAILED, UNREADABLE, ENDED, DECLINED, WITHDRAWN, LAPSED ->
                false;
        };
    }

    private static boolean reads(Person viewer, AccessRequest request) {
        return switch (request.holder().kind()) {
            case PERSON -> request.principal().equals(viewer.name());
            case TEAM -> viewer.teams().contains(request.principal());
            case DOMAIN -> false;
            case SERVICE_ACCOUNT -> request.requester().equals(viewer.name());
        };
    }
}
