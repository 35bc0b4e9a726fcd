package io.fondaco.access.mode;

import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;

/** How a mode of a port is kept in Trino; answered by whoever can bring it about. */
public interface Enforcement {

    /** A way to keep it. */
    sealed interface Way {

        /** A grant on the object of the port. */
        record OnObject() implements Way {}

        /** A grant on a view that the portal makes in this schema. */
        record ByView(String catalog, String schema) implements Way {}

        /** None: nobody can ask for it. */
        record None(String why) implements Way {}
    }

    /** How this mode of the port would be kept now. */
    Way of(OutputPort port, AccessMode mode);
}
