package io.fondaco.product;

import io.fondaco.common.TextLines;
import io.fondaco.product.definition.ColumnTypes;
import io.fondaco.product.mode.ModeColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One column as the port's contract promises it. */
@Entity
public class ContractColumn {

    /** Ends a type where the contract names a logical one only, which several types of Trino fulfil. */
    public static final String LOGICAL = ColumnTypes.LOGICAL;

    /** What a contract says of a column; the type is the engine's type where the contract names it. */
    public record Promise(
            String name,
            String type,
            String meaning,
            boolean primaryKey,
            boolean partitionKey,
            boolean personalData,
            boolean required,
            Notes notes) {

        /** A column of which the contract notes nothing more. */
        public Promise(
                String name,
                String type,
                String meaning,
                boolean primaryKey,
                boolean partitionKey,
                boolean personalData,
                boolean required) {
            this(name, type, meaning, primaryKey, partitionKey, personalData, required, Notes.NONE);
        }

        /** The same with other notes. */
        public Promise with(Notes others) {
            return new Promise(name, type, meaning, primaryKey, partitionKey, personalData, required, others);
        }

        /** The column, as modes look at it. */
        public ModeColumn modeColumn() {
            return new ModeColumn(name, type, personalData);
        }
    }

    /**
     * What a contract notes of a column besides.
     *
     * @param deprecated whether it will go
     * @param synonyms other names by which people look for it
     * @param values the only ones that it takes; empty where it may take any
     * @param unique whether no value stands in two rows
     * @param refersTo columns of other objects whose values it holds, each {@code object.column} as the contract names them
     */
    public record Notes(
            boolean deprecated, List<String> synonyms, List<String> values, boolean unique, List<String> refersTo) {

        /** Nothing is noted. */
        public static final Notes NONE = new Notes(false, List.of(), List.of());

        public Notes {
            synonyms = List.copyOf(synonyms);
            values = List.copyOf(values);
            refersTo = List.copyOf(refersTo);
        }

        /** Notes of a column of which it is not said how it stands to others. */
        public Notes(boolean deprecated, List<String> synonyms, List<String> values) {
            this(deprecated, synonyms, values, false, List.of());
        }

        /** The same with one more column to which it refers. */
        public Notes referringTo(String other) {
            List<String> all = Stream.concat(refersTo.stream(), Stream.of(other))
                    .distinct()
                    .toList();
            return new Notes(deprecated, synonyms, values, unique, all);
        }
    }

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "port")
    private OutputPort port;

    private int position;

    private String name;

    private String type;

    private String meaning;

    @Column(name = "primary_key")
    private boolean primaryKey;

    @Column(name = "partition_key")
    private boolean partitionKey;

    @Column(name = "personal_data")
    private boolean personalData;

    private boolean required;

    private boolean deprecated;

    @Convert(converter = TextLines.class)
    private List<String> synonyms;

    @Column(name = "allowed_values")
    @Convert(converter = TextLines.class)
    private List<String> values;

    @Column(name = "unique_values")
    private boolean uniqueValues;

    /** Each behind the end of a line, so that one is found whole. */
    @Column(name = "refers_to")
    private String refersTo;

    protected ContractColumn() {}

    ContractColumn(OutputPort port, int position, Promise promise) {
        this.id = UUID.randomUUID();
        this.port = port;
        this.position = position;
        this.name = promise.name();
        this.type = promise.type();
        this.meaning = promise.meaning();
        this.primaryKey = promise.primaryKey();
        this.partitionKey = promise.partitionKey();
        this.personalData = promise.personalData();
        this.required = promise.required();
        this.deprecated = promise.notes().deprecated();
        this.synonyms = promise.notes().synonyms();
        this.values = promise.notes().values();
        this.uniqueValues = promise.notes().unique();
        this.refersTo =
                promise.notes().refersTo().stream().map(other -> "\n" + other).collect(Collectors.joining());
    }

    /** What the contract says of it. */
    Promise promise() {
        return new Promise(name, type, meaning, primaryKey, partitionKey, personalData, required, notes());
    }

    /** The port whose contract this is. */
    public OutputPort port() {
        return port;
    }

    /** The column's name. */
    public String name() {
        return name;
    }

    /** Its type, as the contract writes it. */
    public String type() {
        return type;
    }

    /** What it means; may be empty. */
    public String meaning() {
        return meaning;
    }

    /** Whether it is part of the primary key. */
    public boolean primaryKey() {
        return primaryKey;
    }

    /** Whether the data is partitioned by it. */
    public boolean partitionKey() {
        return partitionKey;
    }

    /** Whether it holds personal data. */
    public boolean personalData() {
        return personalData;
    }

    /** Whether it is never null. */
    public boolean required() {
        return required;
    }

    /** Whether the contract says that it will go. */
    public boolean deprecated() {
        return deprecated;
    }

    /** Other names by which people look for it. */
    public List<String> synonyms() {
        return synonyms;
    }

    /** The only values that it takes; empty where it may take any. */
    public List<String> values() {
        return values;
    }

    /** All that the contract notes of it besides. */
    public Notes notes() {
        return new Notes(deprecated, synonyms, values, uniqueValues, refersTo());
    }

    /** Columns of other objects whose values it holds, each {@code object.column} as the contract names them. */
    public List<String> refersTo() {
        return refersTo.lines().filter(other -> !other.isEmpty()).toList();
    }

    /** Its place in the contract, from 1. */
    public int position() {
        return position;
    }

    /** The column, as modes look at it. */
    public ModeColumn modeColumn() {
        return new ModeColumn(name(), type(), personalData());
    }
}
