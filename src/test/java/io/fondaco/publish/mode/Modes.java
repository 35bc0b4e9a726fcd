package io.fondaco.publish.mode;

import io.fondaco.access.request.AccessRequestInput;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.product.ContractColumn.Promise;
import io.fondaco.product.OutputPort;
import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.AccessMode.Personal;
import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.Mask;
import io.fondaco.product.mode.ModeChoice;
import io.fondaco.product.mode.PortModes;
import io.fondaco.product.mode.RowChoice;
import io.fondaco.testing.Samples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers that can be read in several ways, as tests of modes use them. */
public final class Modes {

    public static final QualifiedName CUSTOMERS = QualifiedName.parse("lake.published.customers");
    public static final QualifiedName MASKED = QualifiedName.parse("lake.published.customers__mode_masked");
    public static final String SLUG = "customers";

    /** Mail as a hash, the first letter of the name. */
    public static final AccessMode MASKED_MODE = mode("masked", "Masked", null, Decider.POLICY);

    /** The same of some countries. */
    public static final AccessMode COUNTRIES = new AccessMode(
            "countries",
            "Some countries",
            "",
            Personal.HIDDEN,
            List.of(),
            List.of(),
            List.of(new ColumnMask("name", Mask.FIRST, 1)),
            null,
            List.of(new RowChoice("country", "country", List.of("NO", "SE", "DK"))),
            Decider.POLICY);

    /** Without personal data, for whoever asks. */
    public static final AccessMode PUBLIC = new AccessMode(
            "public",
            "Public",
            "",
            Personal.HIDDEN,
            List.of(),
            List.of("id"),
            List.of(),
            null,
            List.of(),
            Decider.AUTOMATIC);

    public static final PortModes ALL = new PortModes(List.of(PUBLIC, COUNTRIES, MASKED_MODE), AccessMode.FULL);

    private Modes() {}

    /** The masked mode, showing only these rows. */
    public static AccessMode mode(String name, String title, @Nullable String rows, Decider decider) {
        return new AccessMode(
                name,
                title,
                "Enough to count and to join.",
                Personal.HIDDEN,
                List.of(),
                List.of(),
                List.of(new ColumnMask("email", Mask.HASH, 0), new ColumnMask("name", Mask.FIRST, 1)),
                rows,
                List.of(),
                decider);
    }

    /** Customers of a contract with these modes. */
    public static OutputPort.Description customers(PortModes modes) {
        return customers(modes, CUSTOMERS);
    }

    /** The same, lying elsewhere. */
    public static OutputPort.Description customers(PortModes modes, QualifiedName object) {
        return new OutputPort.Description(
                "customers",
                null,
                "One customer",
                "All customers",
                object,
                "1.0.0",
                "kind: DataContract",
                List.of(
                        new Promise("id", "bigint", "Number", true, false, false, true),
                        new Promise("name", "varchar", "Name", false, false, true, true),
                        new Promise("email", "varchar", "Mail", false, false, true, true),
                        new Promise("country", "varchar", "Country", false, false, false, true)),
                false,
                List.of(),
                null,
                null,
                modes);
    }

    /** Asks in this way. */
    public static AccessRequestInput asking(ModeChoice reads) {
        return new AccessRequestInput(
                        Samples.PURPOSE,
                        LocalDate.now(ZoneOffset.UTC).plusDays(100),
                        true,
                        UUID.randomUUID().toString())
                .reading(reads);
    }

    /** A mode without values. */
    public static ModeChoice way(String mode) {
        return ModeChoice.of(mode, Map.of());
    }

    /** Some countries. */
    public static ModeChoice countries(String... countries) {
        return ModeChoice.of("countries", Map.of("country", List.of(countries)));
    }
}
