package io.fondaco.access.mode;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.ModeChoice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The view that stands for a mode of a port and the values chosen for it. Its name stays for good, so that whoever reads it
 * need not notice where the port lies; what it selects follows from the contract as it is now.
 */
@Entity
@Table(name = "mode_view")
public class ModeView {

    private static final int LONGEST = 500;

    @Id
    private UUID id;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "port")
    private OutputPort port;

    private ModeChoice choice;

    @Column(name = "choice_hash")
    private String choiceHash;

    private QualifiedName object;

    private boolean ready;

    private @Nullable String problem;

    protected ModeView() {}

    /** Trino was seen to hold it as it is wanted. */
    public void seen() {
        this.ready = true;
        this.problem = null;
    }

    /** It is not there as it was agreed: nobody may read it, for this reason. */
    public void shut(String reason) {
        this.ready = false;
        this.problem = cut(reason);
    }

    /** Nobody holds it, and it is gone. */
    public void gone() {
        this.ready = false;
        this.problem = null;
    }

    private static String cut(String reason) {
        return reason.length() > LONGEST ? reason.substring(0, LONGEST) : reason;
    }

    /** The key. */
    public UUID id() {
        return id;
    }

    /** Of which port it is a mode. */
    public OutputPort port() {
        return port;
    }

    /** The mode and the values. */
    public ModeChoice choice() {
        return choice;
    }

    /** The view in Trino. */
    public QualifiedName object() {
        return object;
    }

    /** Whether grants on it are wanted: only of a view that was seen. */
    public boolean ready() {
        return ready;
    }

    /** Why it is not there as it should be, as a sentence; empty where nothing is known against it. */
    public Optional<String> problem() {
        return Optional.ofNullable(problem);
    }
}
