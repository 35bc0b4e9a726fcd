package io.fondaco.product;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** One column as the port's contract promises it. */
@Entity
public class ContractColumn {

    /** Ends a type where the contract names a logical one only, which several types of Trino fulfil. */
    public static final String LOGICAL = " (logical)";

    /** What a contract says of a column; the type is the engine's type where the contract names it. */
    public record Promise(
            String name,
            String type,
            String meaning,
            boolean primaryKey,
            boolean partitionKey,
            boolean personalData,
            boolean required) {}

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

    /** Its place in the contract, from 1. */
    public int position() {
        return position;
    }
}
