package io.fondaco.product;

import io.fondaco.common.TextLines;
import io.fondaco.product.definition.KeptIn;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The part of a product that its files say and that nothing is decided by: names, texts, tags, terms. It is taken over
 * as a whole with each reading; what has rules of its own (life, versions, ports, people) is in {@link DataProduct}.
 */
@MappedSuperclass
public abstract class DescribedProduct {

    private String name;

    private String summary;

    private String purpose;

    private String limitations;

    @Column(name = "usage_text")
    private String usage = "";

    @Enumerated(EnumType.STRING)
    private @Nullable Tier tier;

    @Column(name = "product_type")
    private String type = "";

    @Convert(converter = TextLines.class)
    private List<String> synonyms = List.of();

    @Convert(converter = TextLines.class)
    @Column(name = "people_names")
    private List<String> peopleNames = List.of();

    @Column(name = "owner_team")
    private String ownerTeam;

    private String terms;

    @Column(name = "terms_version")
    private String termsVersion;

    @Column(name = "max_period")
    private String maxPeriod;

    private @Nullable String successor;

    @Enumerated(EnumType.STRING)
    @Column(name = "kept_in")
    private KeptIn keptIn = KeptIn.FOLDER;

    @Column(name = "held_above")
    private @Nullable String heldAbove;

    @Column(name = "source_file")
    private String sourceFile;

    @Column(name = "source_hash")
    private String sourceHash;

    @ElementCollection
    @CollectionTable(name = "data_product_tag", joinColumns = @JoinColumn(name = "product"))
    @Column(name = "tag")
    private Set<String> tags = new TreeSet<>();

    protected DescribedProduct() {}

    /** Takes over what the files say now. */
    void describe(ProductDescription description) {
        this.name = description.name();
        this.summary = description.summary();
        this.purpose = description.purpose();
        this.limitations = description.limitations();
        this.usage = description.usage();
        this.peopleNames = description.peopleNames();
        this.tier = description.tier();
        this.type = description.type();
        this.synonyms = description.synonyms();
        this.ownerTeam = description.ownerTeam();
        this.terms = description.terms();
        this.termsVersion = description.termsVersion();
        this.maxPeriod = description.maxPeriod().toString();
        this.successor = description.successor();
        this.sourceFile = description.sourceFile();
        this.sourceHash = description.sourceHash();
        replace(tags, description.tags());
    }

    /** Makes one set equal to another, changing no row that stays. */
    static <T> void replace(Set<T> held, Set<T> wanted) {
        held.retainAll(wanted);
        held.addAll(wanted);
    }

    /** The name for people. */
    public String name() {
        return name;
    }

    /** One or two sentences for lists. */
    public String summary() {
        return summary;
    }

    /** What it is for; may be empty. */
    public String purpose() {
        return purpose;
    }

    /** What it is not for; may be empty. */
    public String limitations() {
        return limitations;
    }

    /** How to use it; may be empty. */
    public String usage() {
        return usage;
    }

    /** How much care it is given, if the owner says. */
    public Optional<Tier> tier() {
        return Optional.ofNullable(tier);
    }

    /** What kind of product it is, such as {@code sourceAligned}; empty if its file does not say. */
    public String type() {
        return type;
    }

    /** Other names by which people look for it. */
    public List<String> synonyms() {
        return synonyms;
    }

    /** The team that owns it, by its group's name. */
    public String ownerTeam() {
        return ownerTeam;
    }

    /** What the files call its owners, who may never have signed in. */
    public List<String> peopleNames() {
        return peopleNames;
    }

    /** The terms of use that a requester accepts; may be empty. */
    public String terms() {
        return terms;
    }

    /** The version of the terms. */
    public String termsVersion() {
        return termsVersion;
    }

    /** How long one agreement may last at most. */
    public Period maxPeriod() {
        return Period.parse(maxPeriod);
    }

    /** Where the one true copy of its files is kept. */
    public KeptIn keptIn() {
        return keptIn;
    }

    /** From now on its files are kept there. */
    public void keepIn(KeptIn place) {
        this.keptIn = place;
    }

    /** The number above which its files count again, after somebody went back to an earlier version. */
    public Optional<String> heldAbove() {
        return Optional.ofNullable(heldAbove);
    }

    void holdAbove(@Nullable String number) {
        this.heldAbove = number;
    }

    /** {@code domain/slug} of the product to use instead, if this one is deprecated. */
    public Optional<String> successor() {
        return Optional.ofNullable(successor);
    }

    /** Where its file stands, relative to the folder of products. */
    public String sourceFile() {
        return sourceFile;
    }

    /** SHA-256 over its files, in hex: whether they changed. */
    public String sourceHash() {
        return sourceHash;
    }

    /** Words to find it by, in order. */
    public Set<String> tags() {
        return Collections.unmodifiableSet(new TreeSet<>(tags));
    }
}
