package io.fondaco.publish.draft;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domains;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All drafts. Their authors change them, and those who may publish what was proposed; whoever has the link looks. */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    private static final int MOST = 50;

    /** As {@link WhoPublishes} says; of one that was saved before its domain was kept only that class can tell. */
    private static final String PROPOSED = """
            from Draft draft where draft.proposedAt is not null and draft.author <> :me
              and (draft.domain is null
                or exists (select p.id from DataProduct p join p.people r
                    where concat(p.domain.slug, '/', p.slug) = draft.product
                      and r.person = :me and r.role = io.fondaco.product.ProductRole.OWNER)
                or (draft.domain in :domains and not exists (select p.id from DataProduct p
                    where concat(p.domain.slug, '/', p.slug) = draft.product)))
            order by draft.proposedAt
            """;

    private final WhoPublishes who;
    private final Clock clock;

    Drafts(WhoPublishes who, Clock clock) {
        this.who = who;
        this.clock = clock;
    }

    /** One that this person may change. */
    public Draft get(Person viewer, String id) {
        return byId(id).filter(draft -> mayChange(viewer, draft)).orElseThrow(Drafts::unknown);
    }

    /** One that anybody who has its link may look at. */
    public Draft preview(String id) {
        return byId(id).orElseThrow(Drafts::unknown);
    }

    /** Whether this person may change it. */
    public boolean mayChange(Person viewer, Draft draft) {
        return draft.author().equals(viewer.name()) || draft.proposedAt().isPresent() && who.mayPublish(viewer, draft);
    }

    /** What this person began, the last saved first. */
    public List<Draft> by(Person person) {
        return find("author = ?1 order by savedAt desc", person.name())
                .page(0, MOST)
                .list();
    }

    /** What others propose and this person may publish, the oldest first. */
    public List<Draft> proposedTo(Person person) {
        Set<String> domains =
                who.domainsOf(person).stream().map(Domains.Named::slug).collect(Collectors.toSet());
        // An empty list is no SQL; no domain is called "".
        Map<String, Object> parameters =
                Map.of("me", person.name(), "domains", domains.isEmpty() ? Set.of("") : domains);
        return find(PROPOSED, parameters).page(0, MOST).list().stream()
                .filter(draft -> who.mayPublish(person, draft))
                .toList();
    }

    /** Begins one. */
    @Transactional
    public Draft begin(Person author, Optional<String> product, DraftContent content) {
        Draft draft = new Draft(author.name(), product.orElse(null), content, clock.instant());
        persist(draft);
        return draft;
    }

    /** Keeps what was typed; {@code seen} is the change number of the form. */
    @Transactional
    public Draft save(Person viewer, String id, DraftContent content, long seen) {
        Draft draft = get(viewer, id);
        draft.save(content, seen, clock.instant());
        flush();
        return draft;
    }

    /** Hands it to those who may publish it. */
    @Transactional
    public Draft propose(Person viewer, String id) {
        Draft draft = get(viewer, id);
        draft.propose(clock.instant());
        return draft;
    }

    /** Throws it away, or is done with it. */
    @Transactional
    public void discard(Person viewer, String id) {
        delete(get(viewer, id));
    }

    private Optional<Draft> byId(String id) {
        try {
            return findByIdOptional(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static NotFound unknown() {
        return new NotFound("draft-unknown", "There is no such draft. It may have been published or discarded.");
    }
}
