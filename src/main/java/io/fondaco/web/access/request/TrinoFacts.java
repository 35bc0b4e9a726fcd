package io.fondaco.web.access.request;

import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.grant.UnmanagedGrant;
import io.fondaco.access.grant.UnmanagedGrants;
import io.fondaco.access.holder.Holder;
import io.fondaco.access.request.AccessRequest;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.harvest.ViewObstacles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Trino says of a request: what is in the way of reading, and what the holder has there without the portal. */
@ApplicationScoped
class TrinoFacts {

    private final ViewObstacles obstacles;
    private final UnmanagedGrants outside;
    private final HolderPrincipals principals;

    TrinoFacts(ViewObstacles obstacles, UnmanagedGrants outside, HolderPrincipals principals) {
        this.obstacles = obstacles;
        this.outside = outside;
        this.principals = principals;
    }

    /** Each kind is read once for all requests. */
    Map<AccessRequest, List<String>> of(List<AccessRequest> requests) {
        Map<Holder, Set<String>> known =
                principals.of(requests.stream().map(AccessRequest::holder).toList());
        Map<AccessRequest, Set<String>> users = requests.stream()
                .collect(Collectors.toMap(Function.identity(), request -> known.get(request.holder())));
        List<OutputPort> ports = requests.stream()
                .flatMap(request -> request.agreedPorts().stream())
                .toList();
        Map<QualifiedName, String> inTheWay = obstacles.of(ports);
        List<UnmanagedGrant> held = outside.of(
                ports.stream().map(OutputPort::object).collect(Collectors.toSet()),
                users.values().stream().flatMap(Collection::stream).collect(Collectors.toSet()));
        return users.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> facts(entry.getKey(), entry.getValue(), inTheWay, held)));
    }

    private static List<String> facts(
            AccessRequest request, Set<String> users, Map<QualifiedName, String> inTheWay, List<UnmanagedGrant> held) {
        Set<QualifiedName> objects =
                request.agreedPorts().stream().map(OutputPort::object).collect(Collectors.toSet());
        return Stream.concat(
                        request.agreedPorts().stream()
                                .flatMap(port -> Optional.ofNullable(inTheWay.get(port.object())).stream()),
                        held.stream()
                                .filter(grant -> users.contains(grant.principal()) && objects.contains(grant.object()))
                                .map(TrinoFacts::sentence))
                .toList();
    }

    private static String sentence(UnmanagedGrant grant) {
        String held = "%s holds %s outside the portal".formatted(grant.principal(), Privilege.text(grant.privileges()));
        return grant.passable().isEmpty() ? held : held + " and may pass on " + Privilege.text(grant.passable());
    }
}
