package io.fondaco.identity.session;

import io.fondaco.identity.Person;
import io.fondaco.identity.TimeZones;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sends this request: as the identity provider says it, in the teams that the portal knows. Whether the person is
 * still here is asked of the database at every request, so a departure counts at once and on every node.
 */
@RequestScoped
public class CurrentPerson {

    private final SecurityIdentity identity;
    private final SignInReader reader;
    private final SignIns signIns;
    private @Nullable Person person;
    private @Nullable String timeZone;

    CurrentPerson(SecurityIdentity identity, SignInReader reader, SignIns signIns) {
        this.identity = identity;
        this.reader = reader;
        this.signIns = signIns;
    }

    /**
     * The signed-in person.
     *
     * @throws UnauthorizedException if nobody is signed in
     */
    public Person get() {
        return find().orElseThrow(() -> new UnauthorizedException("Nobody is signed in"));
    }

    /** The signed-in person, or empty for an anonymous request. */
    public Optional<Person> find() {
        if (person == null && !identity.isAnonymous()) {
            CheckedSignIn checked = identity.getAttribute(CheckedSignIn.ATTRIBUTE);
            CheckedSignIn now = checked == null ? signIns.look(reader.read(identity)) : checked;
            person = signIns.admit(now.signIn(), now.known());
            timeZone = now.known().timeZone();
        }
        return Optional.ofNullable(person);
    }

    /** The zone in which the signed-in person chose to read times, if they did. */
    public Optional<ZoneId> timeZone() {
        return find().flatMap(_ -> Optional.ofNullable(timeZone)).flatMap(TimeZones::named);
    }
}
