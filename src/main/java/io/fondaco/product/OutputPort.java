package io.fondaco.product;

import io.fondaco.common.TextLines;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.definition.ObjectDefinition;
import jakarta.persistence.Basic;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing to read: a table or view in Trino with its contract. Pages call it a dataset. */
@Entity
public class OutputPort {

    /**
     * What the files say of a port.
     *
     * @param version the port's own, which tells it from others of the same name; null if the files name none
     * @param deprecated whether it will go
     * @param synonyms other names by which people look for it
     * @param definition how the portal makes the object; null where somebody else does
     */
    public record Description(
            String name,
            @Nullable String version,
            String title,
            String summary,
            QualifiedName object,
            String contractVersion,
            String contract,
            List<ContractColumn.Promise> columns,
            boolean deprecated,
            List<String> synonyms,
            @Nullable ObjectDefinition definition) {

        public Description {
            columns = List.copyOf(columns);
            synonyms = List.copyOf(synonyms);
        }

        /** A port of which the files say nothing more. */
        public Description(
                String name,
                String title,
                String summary,
                QualifiedName object,
                String contractVersion,
                String contract,
                List<ContractColumn.Promise> columns) {
            this(name, null, title, summary, object, contractVersion, contract, columns, false, List.of(), null);
        }
    }

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private String name;

    private String title;

    private String summary;

    private QualifiedName object;

    @Column(name = "contract_version")
    private String contractVersion;

    /** A file, which no page shows. */
    @Basic(fetch = FetchType.LAZY)
    private String contract;

    @Column(name = "port_version")
    private @Nullable String portVersion;

    private boolean deprecated;

    @Convert(converter = TextLines.class)
    private List<String> synonyms = List.of();

    @Embedded
    private @Nullable ObjectDefinition definition;

    private int position;

    private boolean removed;

    @OneToMany(mappedBy = "port", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ContractColumn> columns = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "output_port_before", joinColumns = @JoinColumn(name = "port"))
    private Set<QualifiedName> before = new HashSet<>();

    protected OutputPort() {}

    OutputPort(DataProduct product, String name) {
        this.id = UUID.randomUUID();
        this.product = product;
        this.name = name;
    }

    /** Takes over what the files say; tells where it moved if it reads something else now. */
    Optional<ProductsChanged.PortChange> describe(int position, Description description) {
        this.position = position;
        this.removed = false;
        this.title = description.title();
        this.summary = description.summary();
        QualifiedName here = object;
        boolean personal = personalData();
        moveTo(description.object());
        this.contractVersion = description.contractVersion();
        this.contract = description.contract();
        this.portVersion = description.version();
        this.deprecated = description.deprecated();
        this.synonyms = description.synonyms();
        this.definition = description.definition();
        columns.clear();
        int place = 1;
        for (ContractColumn.Promise promise : description.columns()) {
            columns.add(new ContractColumn(this, place++, promise));
        }
        return here == null ? Optional.empty() : changeFrom(here, personal);
    }

    /** What its files say of it, as they were taken over. */
    public Description described() {
        List<ContractColumn.Promise> promises =
                columns.stream().map(ContractColumn::promise).toList();
        return new Description(
                name,
                portVersion,
                title,
                summary,
                object,
                contractVersion,
                contract,
                promises,
                deprecated,
                synonyms,
                definition);
    }

    private void moveTo(QualifiedName there) {
        if (object != null && !object.equals(there)) {
            before.add(object);
        }
        this.object = there;
    }

    private Optional<ProductsChanged.PortChange> changeFrom(QualifiedName here, boolean wasPersonal) {
        ProductsChanged.PortChange change =
                new ProductsChanged.PortChange(id, here, object, personalData() && !wasPersonal);
        return change.isMove() || change.nowPersonal() ? Optional.of(change) : Optional.empty();
    }

    /** Whether this is the same version of a port of that name, whatever it is called beside other versions. */
    boolean isVersionOf(Description description) {
        String version = description.version();
        return version != null
                && version.equals(portVersion)
                && (name.equals(description.name())
                        || name.equals(description.name() + " " + version)
                        || description.name().equals(name + " " + version));
    }

    /** Whether this is some version of the port of that name. */
    boolean isVersionNamed(String plainName) {
        return portVersion != null && name.equals(plainName + " " + portVersion);
    }

    void remove() {
        this.removed = true;
    }

    int position() {
        return position;
    }

    /** The same port, whichever session loaded it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OutputPort same && id.equals(same.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** The product it belongs to. */
    public DataProduct product() {
        return product;
    }

    /** The port's name, unique in its product. */
    public String name() {
        return name;
    }

    /** What one row is; may be empty. */
    public String title() {
        return title;
    }

    /** What the port holds; may be empty. */
    public String summary() {
        return summary;
    }

    /** The table or view in Trino. */
    public QualifiedName object() {
        return object;
    }

    /** Every table and view that it ever was, this one first. */
    public List<QualifiedName> objects() {
        return Stream.concat(Stream.of(object), before.stream().sorted())
                .distinct()
                .toList();
    }

    /** The version of the contract. */
    public String contractVersion() {
        return contractVersion;
    }

    /** The contract's file as it was read, YAML. */
    public String contract() {
        return contract;
    }

    /** How the portal makes the object; empty where somebody else does. */
    public Optional<ObjectDefinition> definition() {
        return Optional.ofNullable(definition);
    }

    /** Whether its owner says that it will go. */
    public boolean deprecated() {
        return deprecated;
    }

    /** Other names by which people look for it. */
    public List<String> synonyms() {
        return synonyms;
    }

    /** Whether a later version of the product took this port away. */
    public boolean removed() {
        return removed;
    }

    /** The columns that the contract promises, in its order. */
    public List<ContractColumn> columns() {
        return List.copyOf(columns);
    }

    /** Whether any column holds personal data. */
    public boolean personalData() {
        return columns.stream().anyMatch(ContractColumn::personalData);
    }
}
