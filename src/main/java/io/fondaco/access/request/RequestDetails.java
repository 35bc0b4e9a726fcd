package io.fondaco.access.request;

import io.fondaco.common.Sha256;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKeyColumn;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a request says: it may say it differently while it waits. */
@Embeddable
public class RequestDetails {

    private String purpose;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Column(name = "terms_version")
    private String termsVersion;

    @Column(name = "terms_hash")
    private String termsHash;

    @Column(name = "policy_number")
    private int policyNumber;

    private ModeChoice reads = ModeChoice.FULL;

    @ManyToMany
    @JoinTable(
            name = "access_request_port",
            joinColumns = @JoinColumn(name = "request"),
            inverseJoinColumns = @JoinColumn(name = "port"))
    private Set<OutputPort> ports = new LinkedHashSet<>();

    @ElementCollection
    @CollectionTable(name = "access_request_answer", joinColumns = @JoinColumn(name = "request"))
    @MapKeyColumn(name = "question")
    @Column(name = "answer")
    private Map<String, String> answers = new TreeMap<>();

    protected RequestDetails() {}

    /** What was asked for under the present terms of the product, and under this state of its policy. */
    RequestDetails(
            DataProduct product,
            int policyNumber,
            String purpose,
            LocalDate endsOn,
            Set<OutputPort> ports,
            Map<String, String> answers) {
        this.purpose = purpose;
        this.endsOn = endsOn;
        this.termsVersion = product.termsVersion();
        this.termsHash = Sha256.hex(product.terms());
        this.policyNumber = policyNumber;
        this.ports.addAll(ports);
        this.answers.putAll(answers);
    }

    /** What is asked for in the name of somebody who asked for the major before it. */
    public static RequestDetails prepared(OutputPort later, int policyNumber, String purpose, LocalDate endsOn) {
        return new RequestDetails(later.product(), policyNumber, purpose, endsOn, Set.of(later), Map.of());
    }

    /** It is asked for in this way. */
    public void readAs(ModeChoice choice) {
        this.reads = choice;
    }

    /** Says what these say. */
    void become(RequestDetails other) {
        this.purpose = other.purpose;
        this.endsOn = other.endsOn;
        this.termsVersion = other.termsVersion;
        this.termsHash = other.termsHash;
        this.policyNumber = other.policyNumber;
        this.reads = other.reads;
        ports.clear();
        ports.addAll(other.ports);
        answers.clear();
        answers.putAll(other.answers);
    }

    /** What the data will be used for, in the requester's words. */
    public String purpose() {
        return purpose;
    }

    /** The last day of the access. */
    public LocalDate endsOn() {
        return endsOn;
    }

    /** The version of the terms that were accepted. */
    public String termsVersion() {
        return termsVersion;
    }

    /** The state of the product's policy under which it was sent. */
    public int policyNumber() {
        return policyNumber;
    }

    /** In which way they would be read. */
    public ModeChoice reads() {
        return reads;
    }

    /** The ports asked for. */
    public Set<OutputPort> ports() {
        return Set.copyOf(ports);
    }

    /** The answers to the owner's questions, by their keys. */
    public Map<String, String> answers() {
        return Map.copyOf(answers);
    }
}
