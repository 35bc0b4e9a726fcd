package io.fondaco.product.measure;

import io.fondaco.engine.name.QualifiedName;
import java.time.Instant;
import java.util.Map;

/** New rows came into these tables; fired in the transaction that notes it. The same load may be told by several. */
public record TablesLoaded(Map<QualifiedName, Load> loads) {

    /** When, as far as is known: both are the same moment where only the end is. */
    public record Load(Instant begun, Instant ended) {

        /** Both as one. */
        public Load and(Load other) {
            return new Load(
                    begun.isBefore(other.begun) ? begun : other.begun,
                    ended.isAfter(other.ended) ? ended : other.ended);
        }
    }

    public TablesLoaded {
        loads = Map.copyOf(loads);
    }

    /** One table. */
    public static TablesLoaded of(QualifiedName table, Instant begun, Instant ended) {
        return new TablesLoaded(Map.of(table, new Load(begun, ended)));
    }
}
