package io.fondaco.publish.draft;

import io.fondaco.product.mode.AccessMode;
import io.fondaco.product.mode.ColumnMask;
import io.fondaco.product.mode.Decider;
import io.fondaco.product.mode.Mask;
import io.fondaco.product.mode.PortModes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a draft's product is read where columns are masked or left out: by one mode that hides them, in the place of all of
 * it. Contracts can say more of modes than the form of a draft knows.
 */
final class DraftModes {

    private static final String MASKED = "masked";
    private static final String FEWER = "fewer_columns";
    private static final String FEWER_TITLE = "Fewer columns";

    private DraftModes() {}

    /** As {@code accessModes} of the contract; empty where everything is shown. */
    static List<Map<String, Object>> written(List<DraftColumn> columns) {
        if (!hides(columns)) {
            return List.of();
        }
        AccessMode mode = mode(columns);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", mode.name());
        written.put("title", mode.title());
        if (!mode.without().isEmpty()) {
            written.put("without", mode.without());
        }
        List<Map<String, Object>> masks = new ArrayList<>();
        mode.masks().forEach(mask -> masks.add(mask(mask)));
        if (!masks.isEmpty()) {
            written.put("masks", masks);
        }
        Map<String, Object> full = new LinkedHashMap<>();
        full.put("name", AccessMode.FULL_NAME);
        full.put("offered", false);
        return List.of(written, full);
    }

    private static Map<String, Object> mask(ColumnMask mask) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("column", mask.column());
        written.put("mask", "empty");
        return written;
    }

    /** Whether readers of these columns see less than they hold. */
    static boolean hides(List<DraftColumn> columns) {
        return columns.stream().anyMatch(column -> column.personal().hidden());
    }

    /** The same columns, as these modes of a published contract treat them. */
    static List<DraftColumn> read(List<DraftColumn> columns, PortModes modes) {
        if (modes.declared().isEmpty()) {
            return columns;
        }
        AccessMode mode = modes.declared().getFirst();
        List<String> masked = mode.masks().stream().map(ColumnMask::column).toList();
        return columns.stream().map(column -> read(column, mode, masked)).toList();
    }

    private static DraftColumn read(DraftColumn column, AccessMode mode, List<String> masked) {
        String name = column.name().toLowerCase(Locale.ROOT);
        if (mode.without().contains(name)) {
            return column.saying(column.meaning(), column.key(), PersonalData.LEFT_OUT);
        }
        return masked.contains(name) ? column.saying(column.meaning(), column.key(), PersonalData.MASKED) : column;
    }

    /** Whether a draft with these columns would say the same of modes as the contract does. */
    static boolean saySame(List<DraftColumn> columns, PortModes modes) {
        return modes.equals(hides(columns) ? new PortModes(List.of(mode(columns)), null) : PortModes.NONE);
    }

    private static AccessMode mode(List<DraftColumn> columns) {
        List<ColumnMask> masks = names(columns, PersonalData.MASKED).stream()
                .map(name -> new ColumnMask(name, Mask.EMPTY, 0))
                .toList();
        return new AccessMode(
                masks.isEmpty() ? FEWER : MASKED,
                masks.isEmpty() ? FEWER_TITLE : "Masked",
                "",
                AccessMode.Personal.SHOWN,
                List.of(),
                names(columns, PersonalData.LEFT_OUT),
                masks,
                null,
                List.of(),
                Decider.POLICY);
    }

    private static List<String> names(List<DraftColumn> columns, PersonalData treated) {
        return columns.stream()
                .filter(column -> column.personal() == treated)
                .map(DraftColumn::name)
                .toList();
    }
}
