package io.fondaco.web.admin;

import io.fondaco.common.Page;
import io.fondaco.identity.KnownPerson;
import io.fondaco.identity.People;
import io.fondaco.product.DataProducts;
import io.fondaco.product.organisation.Teams;
import io.fondaco.web.PageNumber;
import io.fondaco.web.search.Encoding;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everybody who has been here, with teams and roles as the provider last said them. */
@Path("/admin/people")
public class PeoplePages {

    @CheckedTemplate(basePath = "admin")
    record people(String words, Page<PersonRow> page, String href, long teamsUnknown) implements TemplateInstance {}

    private final Admin admin;
    private final People people;
    private final DataProducts products;
    private final Teams teams;

    PeoplePages(Admin admin, People people, DataProducts products, Teams teams) {
        this.admin = admin;
        this.people = people;
        this.products = products;
        this.teams = teams;
    }

    /** The page. */
    @GET
    public TemplateInstance people(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("page") @DefaultValue("1") String number) {
        admin.get();
        Page<KnownPerson> found = people.page(words, PageNumber.of(number));
        List<String> names = found.items().stream().map(KnownPerson::name).toList();
        Map<String, Long> decided = products.countDecidedBy(names);
        Map<String, Set<String>> belongs = people.teamsOf(names);
        return new people(
                words,
                found.map(person -> row(person, belongs, decided)),
                "/admin/people?q=" + Encoding.inAddress(words) + "&",
                people.countTeamsUnknown());
    }

    private PersonRow row(KnownPerson person, Map<String, Set<String>> belongs, Map<String, Long> decided) {
        return new PersonRow(
                person,
                belongs.get(person.name()).stream()
                        .map(teams::displayName)
                        .sorted()
                        .collect(Collectors.joining(", ")),
                decided.getOrDefault(person.name(), 0L));
    }
}
