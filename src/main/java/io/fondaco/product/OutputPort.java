package io.fondaco.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.PortVersion;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.ModeColumn;
import io.fondaco.product.mode.PortModes;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
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
public class OutputPort extends DescribedPort {

    /**
     * What the files say of a port.
     *
     * @param version the port's own, which tells it from others of the same name; null if the files name none
     * @param deprecated whether it will go
     * @param synonyms other names by which people look for it
     * @param definition how the portal makes the object; null where somebody else does
     * @param lastDay the last day on which it can be read, null if none is named
     * @param modes how it can be read
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
            @Nullable ObjectDefinition definition,
            @Nullable LocalDate lastDay,
            PortModes modes) {

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

        /** A port of which no last day is named. */
        public Description(
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
            this(
                    name,
                    version,
                    title,
                    summary,
                    object,
                    contractVersion,
                    contract,
                    columns,
                    deprecated,
                    synonyms,
                    definition,
                    null,
                    PortModes.NONE);
        }

        /** The columns, as modes look at them. */
        public List<ModeColumn> modeColumns() {
            return columns.stream().map(ContractColumn.Promise::modeColumn).toList();
        }
    }

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product")
    private DataProduct product;

    private String name;

    private QualifiedName object;

    @Column(name = "port_version")
    private @Nullable String portVersion;

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
        super.describe(description);
        this.removed = life().isRetired();
        QualifiedName here = object;
        boolean personal = personalData();
        moveTo(description.object());
        this.portVersion = description.version();
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
                title(),
                summary(),
                object,
                contractVersion(),
                contract(),
                promises,
                deprecated(),
                synonyms(),
                definition().orElse(null),
                life().lastDay(),
                modes());
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

    @Override
    public void retire(LocalDate today, boolean drop) {
        super.retire(today, drop);
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

    /** Which of several versions of one port it is. */
    public PortVersion edition() {
        return PortVersion.of(name, portVersion);
    }

    /** Whether a later version of the product took this port away. */
    public boolean removed() {
        return removed;
    }

    /** The columns that the contract promises, in its order. */
    public List<ContractColumn> columns() {
        return List.copyOf(columns);
    }

    /** The columns, as modes look at them. */
    public List<ModeColumn> modeColumns() {
        return columns.stream().map(ContractColumn::modeColumn).toList();
    }

    /** Whether somebody who reads it so sees personal data as they are; a mode that is known no more shows nothing. */
    public boolean showsPersonalData(ModeChoice reads) {
        return modes().named(reads.mode())
                .filter(mode -> mode.showsPersonalData(modeColumns()))
                .isPresent();
    }

    /** Whether any column holds personal data. */
    public boolean personalData() {
        return columns.stream().anyMatch(ContractColumn::personalData);
    }

    /** Whether the column of that name, in any case, does. */
    public boolean isPersonal(String column) {
        return columns.stream()
                .anyMatch(each -> each.personalData() && each.name().equalsIgnoreCase(column));
    }
}
