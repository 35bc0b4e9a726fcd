package io.fondaco.product.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A team that owns products, as the organisation's file names it; who belongs to it comes from sign-ins. */
@Entity
public class Team {

    @Id
    private String slug;

    private String name;

    private String contact;

    protected Team() {}

    /** A team by the name that the identity provider's groups use. */
    public Team(String slug, String name, String contact) {
        this.slug = slug;
        this.name = name;
        this.contact = contact;
    }

    /** Takes over what the file says. */
    public void describe(String name, String contact) {
        this.name = name;
        this.contact = contact;
    }

    /** The group's name at the identity provider, such as {@code team-weather}. */
    public String slug() {
        return slug;
    }

    /** The name for people. */
    public String name() {
        return name;
    }

    /** Where to ask: a channel, an address; may be empty. */
    public String contact() {
        return contact;
    }

    /** Whether the contact is an address to write mail to. */
    public boolean hasMailAddress() {
        return contact.matches("[^\\s@]+@[^\\s@]+");
    }
}
