package io.fondaco.access.mode;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ModeChoice;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody may read: a port, all of it or through the view of a mode. */
@MappedSuperclass
public abstract class ReadsPort {

    @ManyToOne(optional = false)
    @JoinColumn(name = "port")
    private OutputPort port;

    @ManyToOne
    @JoinColumn(name = "mode_view")
    private @Nullable ModeView modeView;

    protected ReadsPort() {}

    protected ReadsPort(OutputPort port) {
        this.port = port;
    }

    /** It is read through this view; all of it where there is none. */
    public void readThrough(Optional<ModeView> view) {
        this.modeView = view.orElse(null);
    }

    /** What may be read. */
    public OutputPort port() {
        return port;
    }

    /** The view through which it is read; empty where it is the port's own object. */
    public Optional<ModeView> modeView() {
        return Optional.ofNullable(modeView);
    }

    /** The table or view in Trino that is read. */
    public QualifiedName object() {
        return modeView == null ? port.object() : modeView.object();
    }

    /** In which way. */
    public ModeChoice reads() {
        return modeView == null ? ModeChoice.FULL : modeView.choice();
    }

    /** The way in words, such as {@code Masked, country NO}; empty where there is only one. */
    public String way() {
        return modeView == null && !port.modes().several() ? "" : way(port, reads());
    }

    /** The same of what somebody asks for. */
    public static String way(OutputPort port, ModeChoice reads) {
        String title = port.modes().named(reads.mode()).map(AccessMode::title).orElse(reads.mode());
        return reads.values().isEmpty() ? title : title + ", " + reads.valueWords();
    }
}
