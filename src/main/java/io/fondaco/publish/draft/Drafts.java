package io.fondaco.publish.draft;

import io.fondaco.common.DomainError.NotFound;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domains;
import io.fondaco.publish.apply.MayPublish;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * All drafts. Their authors change them, and those who may publish what was proposed; whoever has the link looks. One that
 * was published is done, and known for a while to who published it.
 */
@ApplicationScoped
public class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    private static final int MOST = 50;
    private static final Duration KEPT = Duration.ofDays(1);

    /** What may be somebody's to publish, by its domain; {@link MayPublish} says what is. */
    private static final String PROPOSED = """
            from Draft draft where draft.proposedAt is not null and draft.publishedAt is null and draft.author <> :me
              and (draft.domain is null or draft.domain in :domains
                or exists (select p.id from DataProduct p join p.people r where p.domain.slug = draft.domain
                    and r.person = :me and r.role = io.fondaco.product.ProductRole.OWNER))
            order by draft.proposedAt, draft.id
            """;

    private final MayPublish rights;
    private final Clock clock;

    Drafts(MayPublish rights, Clock clock) {
        this.rights = rights;
        this.clock = clock;
    }

    /** One that this person may change. */
    public Draft get(Person viewer, String id) {
        return byId(id).filter(draft -> !draft.isPublished() && mayChange(viewer, draft))
                .orElseThrow(Drafts::unknown);
    }

    /** One that anybody who has its link may look at. */
    public Draft preview(String id) {
        return byId(id).filter(draft -> !draft.isPublished()).orElseThrow(Drafts::unknown);
    }

    /** Whether this person may change it. */
    public boolean mayChange(Person viewer, Draft draft) {
        return draft.author().equals(viewer.name())
                || draft.proposedAt().isPresent() && rights.may(viewer, draft.address());
    }

    /** What this person began, the last saved first. */
    public List<Draft> by(Person person) {
        return find("author = ?1 and publishedAt is null order by savedAt desc", person.name())
                .page(0, MOST)
                .list();
    }

    /** What others propose and this person may publish, the oldest first. */
    public List<Draft> proposedTo(Person person) {
        Set<String> domains =
                rights.domainsOf(person).stream().map(Domains.Named::slug).collect(Collectors.toSet());
        // An empty list is no SQL; no domain is called "".
        Map<String, Object> parameters =
                Map.of("me", person.name(), "domains", domains.isEmpty() ? Set.of("") : domains);
        List<Draft> theirs = new ArrayList<>();
        List<Draft> some;
        int page = 0;
        do {
            some = find(PROPOSED, parameters).page(page++, MOST).list();
            theirs.addAll(publishable(person, some));
        } while (some.size() == MOST && theirs.size() < MOST);
        return theirs.size() < MOST ? theirs : List.copyOf(theirs.subList(0, MOST));
    }

    private List<Draft> publishable(Person person, List<Draft> proposed) {
        Set<String> theirs =
                rights.among(person, proposed.stream().map(Draft::address).collect(Collectors.toSet()));
        return proposed.stream()
                .filter(draft -> theirs.contains(draft.address()))
                .toList();
    }

    /** Begins one. */
    @Transactional
    public Draft begin(Person author, Optional<String> product, DraftContent content) {
        delete("publishedAt < ?1", clock.instant().minus(KEPT));
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

    /** Throws it away. */
    @Transactional
    public void discard(Person viewer, String id) {
        delete(get(viewer, id));
    }

    /** What it said at this change number is published. */
    @Transactional
    void published(Person person, Draft draft) {
        findByIdOptional(draft.id())
                .filter(found -> !found.isPublished())
                .ifPresent(found -> found.published(person.name(), draft.changeNumber(), clock.instant()));
    }

    /** {@code domain/slug} of the product that this draft became by now, for who began or published it. */
    @Transactional
    public Optional<String> became(Person viewer, String id) {
        return byId(id).filter(Draft::isPublished)
                .filter(draft -> draft.author().equals(viewer.name())
                        || draft.publishedBy().filter(viewer.name()::equals).isPresent())
                .map(Draft::address);
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
