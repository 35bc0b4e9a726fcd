package io.fondaco.product;

import io.fondaco.common.Slug;
import io.fondaco.identity.Person;
import io.fondaco.product.organisation.Domain;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is published: a name, a purpose, people who answer for it, and one or more output ports to read. */
@Entity
public class DataProduct extends DescribedProduct {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "domain")
    private Domain domain;

    private String slug;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    @Column(name = "product_version")
    private String currentVersion;

    private boolean restricted;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "data_product_visibility", joinColumns = @JoinColumn(name = "product"))
    @Column(name = "team")
    private Set<String> visibleToTeams = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "data_product_role", joinColumns = @JoinColumn(name = "product"))
    private Set<RoleHolder> people = new TreeSet<>();

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<OutputPort> ports = new ArrayList<>();

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
    @OrderBy("publishedAt desc")
    private List<ProductVersion> versions = new ArrayList<>();

    protected DataProduct() {}

    /** A new product, as its file describes it. */
    public DataProduct(Domain domain, Slug slug, ProductDescription description, Instant now) {
        this.id = UUID.randomUUID();
        this.domain = domain;
        this.slug = slug.value();
        describe(description, now);
    }

    /**
     * Takes over what the product's files say now. A new version number is a new {@link ProductVersion}; ports
     * that the files no longer name are kept as removed, since agreements point at them. Tells which ports read another
     * table or view from now on.
     */
    public List<ProductsChanged.PortChange> describe(ProductDescription description, Instant now) {
        describe(description);
        this.status = description.status();
        if (!description.version().equals(currentVersion)) {
            holdAbove(null);
        }
        this.currentVersion = description.version();
        this.restricted = !description.visibleToTeams().isEmpty();
        this.updatedAt = now;
        replace(visibleToTeams, description.visibleToTeams());
        replace(people, description.people());
        List<ProductsChanged.PortChange> moved = describePorts(description.ports());
        rememberVersion(description, now);
        return moved;
    }

    /** Roles begin and end by their dates in the file, without a change of it. */
    public void giveRoles(Set<RoleHolder> holders, Instant now) {
        replace(people, holders);
        this.updatedAt = now;
    }

    private List<ProductsChanged.PortChange> describePorts(List<OutputPort.Description> wanted) {
        Map<OutputPort.Description, OutputPort> known = portsFor(wanted);
        Set<OutputPort> left = new HashSet<>(ports);
        List<ProductsChanged.PortChange> moved = new ArrayList<>();
        int position = 1;
        for (OutputPort.Description description : wanted) {
            OutputPort port = known.get(description);
            if (port == null) {
                port = new OutputPort(this, description.name());
                ports.add(port);
            }
            left.remove(port);
            port.describe(position++, description).ifPresent(moved::add);
        }
        left.forEach(OutputPort::remove);
        return moved;
    }

    /** The port that each of these describes, where there is one. */
    public Map<OutputPort.Description, OutputPort> portsFor(List<OutputPort.Description> wanted) {
        return DescribedPort.meant(ports, wanted);
    }

    private void rememberVersion(ProductDescription description, Instant now) {
        for (ProductDescription.EarlierVersion earlier : description.earlierVersions()) {
            if (version(earlier.number()).isEmpty()) {
                ProductVersion known = new ProductVersion(
                        this, earlier.number(), earlier.note(), ProductVersion.Sources.NONE, earlier.at());
                known.moveTo(ProductStatus.RETIRED);
                versions.add(known);
            }
        }
        Instant published = description.publishedAt() == null ? now : description.publishedAt();
        Optional<ProductVersion> current = version(currentVersion);
        if (current.isPresent()) {
            current.get().rewrite(description.versionNote(), sources(description), published);
            current.get().moveTo(status);
        } else {
            versions.stream().filter(old -> old.status().isPublic()).forEach(old -> old.moveTo(ProductStatus.RETIRED));
            versions.add(new ProductVersion(
                    this, currentVersion, description.versionNote(), sources(description), published));
        }
    }

    private static ProductVersion.Sources sources(ProductDescription description) {
        return new ProductVersion.Sources(description.source(), description.files());
    }

    /** The version of that number, if there is one. */
    public Optional<ProductVersion> version(String number) {
        return versions.stream().filter(known -> known.number().equals(number)).findFirst();
    }

    /**
     * The version that was live was a mistake, and an earlier one is live again. Files count again from a higher number on
     * than any that was ever live.
     */
    public void takeBack(String number, String highest, ProductVersion.RolledBack how) {
        version(number).ifPresent(mistaken -> mistaken.takeBack(how));
        holdAbove(highest);
    }

    /** Takes the product off the market; its ports and agreements stay known. */
    public void retire(Instant now) {
        this.status = ProductStatus.RETIRED;
        this.updatedAt = now;
        version(currentVersion).ifPresent(current -> current.moveTo(ProductStatus.RETIRED));
    }

    /**
     * Whether the viewer may know that this product exists, also without holding an access to it. The same rule, with
     * what is held, is a query in {@link DataProducts}.
     */
    public boolean visibleTo(Person viewer) {
        if (viewer.platformAdmin() || holdsRole(viewer)) {
            return true;
        }
        return status.isPublic() && (!restricted || visibleToTeams.stream().anyMatch(viewer.teams()::contains));
    }

    private boolean holdsRole(Person viewer) {
        return people.stream().anyMatch(holder -> holder.person().equals(viewer.name()));
    }

    /** Whether the viewer owns the product. */
    public boolean isOwnedBy(Person viewer) {
        return people(ProductRole.OWNER).contains(viewer.name());
    }

    /** Whether the viewer decides on requests for this product. */
    public boolean isDecidedBy(Person viewer) {
        return approvers().contains(viewer.name());
    }

    /** Names of those who decide on requests: the approvers and the owners. */
    public Set<String> approvers() {
        Set<String> approvers = new TreeSet<>(people(ProductRole.OWNER));
        approvers.addAll(people(ProductRole.APPROVER));
        return approvers;
    }

    /** Names of the people who hold this role, in order. */
    public Set<String> people(ProductRole role) {
        return people.stream()
                .filter(holder -> holder.role() == role)
                .map(RoleHolder::person)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Everybody who holds a role, with it. */
    public Set<RoleHolder> holders() {
        return Set.copyOf(people);
    }

    /** The same data product, whichever session loaded it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataProduct same && id.equals(same.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The domain that owns it. */
    public Domain domain() {
        return domain;
    }

    /** The name in URLs, unique in its domain. */
    public String slug() {
        return slug;
    }

    /** {@code domain/slug}: the name of a product in URLs, logs and the audit trail. */
    public String path() {
        return domain.slug() + "/" + slug;
    }

    /** Where it stands in its life. */
    public ProductStatus status() {
        return status;
    }

    /** The version that is read now, such as {@code 2.1.0}. */
    public String currentVersion() {
        return currentVersion;
    }

    /** When its description last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Counts its changes, as far as they are written. */
    public long changeNumber() {
        return version;
    }

    /** Teams that may know the product; empty when everyone may. */
    public Set<String> visibleToTeams() {
        return Set.copyOf(visibleToTeams);
    }

    /** The ports that can be read now, in the order of the file. */
    public List<OutputPort> ports() {
        return ports.stream()
                .filter(port -> !port.removed())
                .sorted(Comparator.comparingInt(OutputPort::position))
                .toList();
    }

    /** Every version that is known, newest first. */
    public List<ProductVersion> versions() {
        return versions.stream()
                .sorted(Comparator.comparing(ProductVersion::publishedAt).reversed())
                .toList();
    }
}
