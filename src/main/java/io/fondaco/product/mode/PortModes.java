package io.fondaco.product.mode;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a port can be read.
 *
 * @param declared the modes that its contract declares, in its order, the narrowest first if its author thinks so
 * @param full the mode that shows all of it; null where its owner offers it no longer
 */
public record PortModes(List<AccessMode> declared, @Nullable AccessMode full) {

    /** Of a contract that says nothing of modes. */
    public static final PortModes NONE = new PortModes(List.of(), AccessMode.FULL);

    public PortModes {
        declared = List.copyOf(declared);
    }

    /** All that can be asked for, the whole port last. */
    public List<AccessMode> offered() {
        return Stream.concat(declared.stream(), Stream.ofNullable(full)).toList();
    }

    /** The mode of that name, if it can be asked for. */
    public Optional<AccessMode> offered(String name) {
        return offered().stream().filter(mode -> mode.name().equals(name)).findFirst();
    }

    /** The mode of that name; the whole port is known though it may be offered no longer. */
    public Optional<AccessMode> named(String name) {
        return name.equals(AccessMode.FULL_NAME) ? Optional.of(full == null ? AccessMode.FULL : full) : offered(name);
    }

    /** Whether there is anything to choose. */
    public boolean several() {
        return !declared.isEmpty();
    }
}
