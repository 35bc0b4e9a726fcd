package io.fondaco.publish.mode;

import static io.fondaco.publish.mode.Modes.CUSTOMERS;

import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.OutputPort;
import io.fondaco.product.definition.ObjectDefinition;
import io.fondaco.product.definition.ObjectKind;
import io.fondaco.product.definition.SecurityMode;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.AccessMode.Personal;
import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.Mask;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.mode.RowChoice;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Customers of a real Trino that can be read in two other ways. */
final class MaskedCustomers {

    static final String ROWS = """
            SELECT * FROM (VALUES
                (BIGINT '1', 'Ann O''Hara', 'ann@example.com', 'NO', DATE '1985-03-02', DECIMAL '1234.56', true),
                (BIGINT '2', 'Bo', 'bo@example.com', 'SE', DATE '1990-12-31', DECIMAL '99.50', true),
                (BIGINT '3', 'Cy', 'ann@example.com', 'NO', DATE '2000-01-01', DECIMAL '5000.00', false),
                (BIGINT '4', 'Di', NULL, 'NO', NULL, NULL, true))
            AS t (id, name, email, country, born, revenue, active)""";
    static final AccessMode MASKED_MODE = new AccessMode(
            "masked",
            "Masked",
            "",
            Personal.HIDDEN,
            List.of(),
            List.of(),
            List.of(
                    new ColumnMask("email", Mask.HASH, 0),
                    new ColumnMask("name", Mask.FIRST, 1),
                    new ColumnMask("born", Mask.YEAR, 0),
                    new ColumnMask("revenue", Mask.ROUNDED, 2)),
            "active AND name <> 'it''s' -- nobody",
            List.of(new RowChoice("country", "country", List.of("NO", "SE", "O'"))),
            Decider.POLICY);
    static final AccessMode EMPTY_MODE = new AccessMode(
            "empty",
            "Without personal data",
            "",
            Personal.MASKED,
            List.of(),
            List.of("revenue"),
            List.of(),
            null,
            List.of(),
            Decider.POLICY);
    static final PortModes MODES = new PortModes(List.of(EMPTY_MODE, MASKED_MODE), AccessMode.FULL);
    static final ModeChoice ONLY_NO = ModeChoice.of("masked", Map.of("country", List.of("NO", "O'")));

    private MaskedCustomers() {}

    static OutputPort.Description customers(@Nullable String query) {
        return new OutputPort.Description(
                "customers",
                null,
                "One customer",
                "All customers",
                CUSTOMERS,
                "1.0.0",
                "kind: DataContract",
                List.of(
                        promise("id", "bigint", false),
                        promise("name", "varchar", true),
                        promise("email", "varchar", true),
                        promise("country", "varchar(2)", false),
                        promise("born", "date", true),
                        promise("revenue", "decimal(6,2)", false),
                        promise("active", "boolean", false)),
                false,
                List.of(),
                query == null ? null : new ObjectDefinition(ObjectKind.VIEW, query, SecurityMode.DEFINER, null),
                null,
                MODES);
    }

    private static Promise promise(String name, String type, boolean personal) {
        return new Promise(name, type, "", false, false, personal, false);
    }
}
