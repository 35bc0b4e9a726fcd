package io.fondaco.product.role;

import io.fondaco.product.DataProduct;
import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.standard.RoleCalendar;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A role on a product begins or ends on a day to come, as the product's file says. */
@Entity
@Table(name = "role_change")
class RoleChange {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private String person;

    @Enumerated(EnumType.STRING)
    private ProductRole role;

    @Column(name = "on_day")
    private LocalDate day;

    private boolean begins;

    protected RoleChange() {}

    RoleChange(DataProduct product, RoleCalendar.Change change) {
        this.id = UUID.randomUUID();
        this.product = product;
        this.person = change.holder().person();
        this.role = change.holder().role();
        this.day = change.day();
        this.begins = change.begins();
    }

    DataProduct product() {
        return product;
    }

    RoleHolder holder() {
        return new RoleHolder(person, role);
    }

    LocalDate day() {
        return day;
    }

    boolean begins() {
        return begins;
    }
}
