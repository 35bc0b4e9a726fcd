package io.fondaco.web.admin;

import io.fondaco.audit.AuditReader;
import io.fondaco.common.DomainError.Forbidden;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import jakarta.enterprise.context.RequestScoped;

/** The viewer of an admin page: somebody who runs the platform, or nobody. */
@RequestScoped
public class Admin {

    private final CurrentPerson viewer;

    Admin(CurrentPerson viewer) {
        this.viewer = viewer;
    }

    /** The admin who looks; everybody else is refused. */
    public Person get() {
        Person person = viewer.get();
        if (!person.platformAdmin()) {
            throw new Forbidden("not-an-admin", "It is for those who run the platform. Ask the platform team.");
        }
        return person;
    }

    /** The auditor or admin who looks; everybody else is refused. */
    public Person auditor() {
        Person person = viewer.get();
        AuditReader.requireReader(person);
        return person;
    }
}
