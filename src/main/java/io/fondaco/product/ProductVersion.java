package io.fondaco.product;

import io.fondaco.product.definition.VersionFile;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One published state of a product: its number and the file it was read from, never rewritten afterwards. */
@Entity
public class ProductVersion {

    /**
     * What a version is published from.
     *
     * @param product the text of the product file
     * @param others contracts and queries
     */
    record Sources(String product, List<VersionFile> others) {

        /** Of an earlier version only its number is known. */
        static final Sources NONE = new Sources("", List.of());
    }

    /** Why a version is no longer live: who went back to an earlier one, and when. */
    @Embeddable
    public record RolledBack(
            @Column(name = "rolled_back_at") Instant at,
            @Column(name = "rolled_back_by") String by,
            @Column(name = "rolled_back_why") String why) {}

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private String number;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    private String note;

    /** A file, which no page shows. */
    @Basic(fetch = FetchType.LAZY)
    private String source;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Embedded
    private @Nullable RolledBack rolledBack;

    @ElementCollection
    @CollectionTable(name = "product_version_file", joinColumns = @JoinColumn(name = "version"))
    private Set<VersionFile> files = new HashSet<>();

    protected ProductVersion() {}

    ProductVersion(DataProduct product, String number, String note, Sources sources, Instant publishedAt) {
        this.id = UUID.randomUUID();
        this.product = product;
        this.number = number;
        this.status = product.status();
        this.note = note;
        this.source = sources.product();
        this.files.addAll(sources.others());
        this.publishedAt = publishedAt;
    }

    /** Takes over what the file says now, which a version may until it is published. */
    void rewrite(String note, Sources sources, Instant publishedAt) {
        if (status.isOpen()) {
            this.note = note;
            this.source = sources.product();
            DescribedProduct.replace(files, Set.copyOf(sources.others()));
            this.publishedAt = publishedAt;
        }
    }

    void moveTo(ProductStatus status) {
        this.status = status;
    }

    void takeBack(RolledBack how) {
        this.rolledBack = how;
        this.status = ProductStatus.RETIRED;
    }

    /** Who went back to an earlier version, if anybody did. */
    public Optional<RolledBack> rolledBack() {
        return Optional.ofNullable(rolledBack);
    }

    /** The product that this is a version of. */
    public DataProduct product() {
        return product;
    }

    /** The semantic version, such as {@code 2.1.0}. */
    public String number() {
        return number;
    }

    /** Where it stands in its life. */
    public ProductStatus status() {
        return status;
    }

    /** What changed, in the owner's words; may be empty. */
    public String note() {
        return note;
    }

    /** The product file as it was read, YAML. */
    public String source() {
        return source;
    }

    /** The other files as they were read: contracts and queries; none of a version that came before the portal. */
    public Set<VersionFile> files() {
        return Set.copyOf(files);
    }

    /** When it became readable for others. */
    public Instant publishedAt() {
        return publishedAt;
    }
}
