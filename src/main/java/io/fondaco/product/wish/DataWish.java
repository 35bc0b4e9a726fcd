package io.fondaco.product.wish;

import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domain;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Somebody asks a domain for data that they did not find. */
@Entity
@Table(name = "data_wish")
public class DataWish {

    @Id
    private UUID id;

    @ManyToOne
    @JoinColumn(name = "domain")
    private Domain domain;

    private String person;

    @Column(name = "wish_text")
    private String text;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected DataWish() {}

    DataWish(Domain domain, String person, String text, Instant askedAt) {
        this.id = UUID.randomUUID();
        this.domain = domain;
        this.person = person;
        this.text = text;
        this.askedAt = askedAt;
    }

    /** Whether this person may read it: who asks, who is asked, and the platform team. */
    boolean isShownTo(Person viewer) {
        return viewer.platformAdmin()
                || person.equals(viewer.name())
                || askedPeople().contains(viewer.name());
    }

    /** Who is asked: the owners of the domain, or of the nearest one above that has any. */
    public Set<String> askedPeople() {
        return domain.andAbove()
                .map(Domain::owners)
                .filter(owners -> !owners.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The domain that is asked. */
    public Domain domain() {
        return domain;
    }

    /** The user name of who asks. */
    public String person() {
        return person;
    }

    /** What they look for, and what for. */
    public String text() {
        return text;
    }

    /** When they asked. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Where it is read. */
    public String path() {
        return "/domains/%s/wishes/%s".formatted(domain.slug(), id);
    }
}
