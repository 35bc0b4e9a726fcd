package io.fondaco.product;

import io.fondaco.identity.NameUse;
import io.fondaco.identity.NamesInUse;
import io.fondaco.product.organisation.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** People and teams that files name, whether or not they ever signed in. */
@ApplicationScoped
class NamesInProducts implements NamesInUse {

    private final EntityManager entities;
    private final Teams teams;

    NamesInProducts(EntityManager entities, Teams teams) {
        this.entities = entities;
        this.teams = teams;
    }

    @Override
    public List<NameUse> like(NameUse asked) {
        String form = asked.form();
        Stream<NameUse> team = Stream.of(asked.name(), form)
                .distinct()
                .flatMap(name -> teams.findByIdOptional(name).stream())
                .map(found -> new NameUse(NameUse.Kind.TEAM, found.slug()));
        // Files may name the very person: only one that looks like another is looked for.
        boolean person = !asked.isPlainPerson() && isNamed(form);
        return Stream.concat(team, person ? Stream.of(new NameUse(NameUse.Kind.PERSON, form)) : Stream.empty())
                .toList();
    }

    private boolean isNamed(String person) {
        return exists("select 1 from DataProduct p join p.people r where r.person = :person", person)
                || exists("select 1 from Domain d join d.owners o where o = :person", person);
    }

    private boolean exists(String query, String person) {
        return !entities.createQuery(query, Integer.class)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
