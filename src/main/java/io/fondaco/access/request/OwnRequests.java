package io.fondaco.access.request;

import io.fondaco.access.holder.Holder;
import io.fondaco.access.holder.OwnAccess;
import io.fondaco.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;

/** Who stands behind a request, and so decides nothing about it: at the moment of the decision, or when it was sent. */
@ApplicationScoped
public class OwnRequests {

    private final OwnAccess ownAccess;

    OwnRequests(OwnAccess ownAccess) {
        this.ownAccess = ownAccess;
    }

    /** Names of everybody who stands behind the holder now, who sent it, and who stood behind it then. */
    public Set<String> behind(AccessRequest request) {
        Set<String> names = new TreeSet<>(ownAccess.behind(request.holder()));
        names.add(request.requester());
        names.add(request.principal());
        names.addAll(request.stoodBehind());
        return names;
    }

    /** Names of everybody who would stand behind a request, were this person to send it for this holder. */
    public Set<String> behind(Person asker, Holder holder) {
        Set<String> names = new TreeSet<>(ownAccess.behind(holder));
        names.add(asker.name());
        return names;
    }

    /** Whether this person stands behind the request. */
    public boolean isOwn(Person person, AccessRequest request) {
        return person.teams().contains(request.principal()) || behind(request).contains(person.name());
    }
}
