package io.fondaco.product.organisation;

import io.fondaco.common.Slug;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the organisation that owns data products; domains form a tree. */
@Entity
public class Domain {

    @Id
    private UUID id;

    private String slug;

    private String name;

    private String summary;

    @ManyToOne
    @JoinColumn(name = "parent")
    private @Nullable Domain parent;

    @ElementCollection
    @CollectionTable(name = "domain_owner", joinColumns = @JoinColumn(name = "domain"))
    @Column(name = "person")
    private Set<String> owners = new TreeSet<>();

    protected Domain() {}

    /** A new domain without products. */
    public Domain(Slug slug) {
        this.id = UUID.randomUUID();
        this.slug = slug.value();
        this.name = slug.value();
        this.summary = "";
    }

    /** Takes over what the organisation's file says. */
    public void describe(String name, String summary, @Nullable Domain parent, Set<String> owners) {
        this.name = name;
        this.summary = summary;
        this.parent = parent;
        this.owners.retainAll(owners);
        this.owners.addAll(owners);
    }

    /** The same domain, whichever session loaded it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Domain same && id.equals(same.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The name in URLs, unique. */
    public String slug() {
        return slug;
    }

    /** The name for people. */
    public String name() {
        return name;
    }

    /** What the domain is about, one or two sentences; may be empty. */
    public String summary() {
        return summary;
    }

    /** The domain above, if any. */
    public Optional<Domain> parent() {
        return Optional.ofNullable(parent);
    }

    /** The domain, the one above it, and so on to the top. */
    public Stream<Domain> andAbove() {
        return Stream.iterate(this, Objects::nonNull, domain -> domain.parent);
    }

    /** Names of the people who answer for the domain. */
    public Set<String> owners() {
        return Set.copyOf(owners);
    }
}
