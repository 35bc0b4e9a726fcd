package io.fondaco.api.publish;

import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.apply.Caller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;

/** Who calls: a person, or a service account with its publishing token. */
@RequestScoped
public class PublishCaller {

    private final SecurityIdentity identity;
    private final CurrentPerson person;

    PublishCaller(SecurityIdentity identity, CurrentPerson person) {
        this.identity = identity;
        this.person = person;
    }

    /** The person, or the account as a person without teams. */
    public Caller get() {
        String account = identity.getAttribute(PublishTokenMechanism.ACCOUNT);
        return account == null
                ? new Caller(person.get(), false)
                : new Caller(new Person(account, account, "", Set.of(), false), true);
    }
}
