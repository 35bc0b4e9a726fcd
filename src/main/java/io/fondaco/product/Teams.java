package io.fondaco.product;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All teams that the organisation's file names. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, String> {

    /** The team's name for people; its slug where the file does not name it. */
    public String displayName(String slug) {
        return findByIdOptional(slug).map(Team::name).orElse(slug);
    }
}
