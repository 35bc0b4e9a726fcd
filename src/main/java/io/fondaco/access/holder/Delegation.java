package io.fondaco.access.holder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A colleague decides in somebody's place, from one day to another, both in UTC and both included. */
@Entity
@Table(name = "approval_delegation")
public class Delegation {

    @Id
    private UUID id;

    private String person;

    private String delegate;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Delegation() {}

    Delegation(String person, String delegate, LocalDate firstDay, LocalDate lastDay, Instant now) {
        this.id = UUID.randomUUID();
        this.person = person;
        this.delegate = delegate;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.createdAt = now;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** Whose decisions they are. */
    public String person() {
        return person;
    }

    /** Who decides. */
    public String delegate() {
        return delegate;
    }

    /** The first day. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** The last day. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
