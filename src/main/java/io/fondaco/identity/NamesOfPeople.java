package io.fondaco.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/**
 * The names of everybody who has been here, and of their teams. Those whose form is another than the name itself keep it
 * beside.
 */
@ApplicationScoped
public class NamesOfPeople implements NamesInUse {

    private final EntityManager entities;

    NamesOfPeople(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<NameUse> like(NameUse asked) {
        List<String> names = entities.createNativeQuery(
                        "select name from person where name = :form or name_form = :form", String.class)
                .setParameter("form", asked.form())
                .getResultList();
        Stream<NameUse> people = names.stream().map(name -> new NameUse(NameUse.Kind.PERSON, name));
        return Stream.concat(people, teams(asked)).toList();
    }

    /** Some providers make a group for each person, of the same name: people are not held against teams. */
    private Stream<NameUse> teams(NameUse asked) {
        boolean team = asked.kind() == NameUse.Kind.SERVICE_ACCOUNT
                && !entities.createQuery("select 1 from TeamMembership where team = :form", Integer.class)
                        .setParameter("form", asked.form())
                        .setMaxResults(1)
                        .getResultList()
                        .isEmpty();
        return team ? Stream.of(new NameUse(NameUse.Kind.TEAM, asked.form())) : Stream.empty();
    }

    /** Keeps the form of somebody's name, so that it is found by it. */
    public void note(String name) {
        String form = NameForm.of(name);
        if (!form.equals(name)) {
            entities.createNativeQuery("update person set name_form = :form where name = :name and name_form is null")
                    .setParameter("form", form)
                    .setParameter("name", name)
                    .executeUpdate();
        }
    }
}
