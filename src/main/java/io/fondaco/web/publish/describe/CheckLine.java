package io.fondaco.web.publish.describe;

import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftContent;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of what to look at before publishing. A gap warns and does not block.
 *
 * @param kind {@code yes} or {@code half}
 */
public record CheckLine(String kind, String icon, String text) {

    static List<CheckLine> of(DraftContent content) {
        List<CheckLine> lines = new ArrayList<>();
        boolean said = !content.words().name().isBlank()
                && !content.words().summary().isBlank()
                && !content.words().purpose().isBlank();
        lines.add(line(said, said ? "Name, sentence and purpose" : "Name, sentence or purpose is missing"));
        List<String> keys = content.keys();
        lines.add(line(
                !keys.isEmpty(), keys.isEmpty() ? "No column is the key" : "A key: " + String.join(" and ", keys)));
        lines.add(meanings(content.columns()));
        long personal = content.columns().stream()
                .filter(column -> column.personal().any())
                .count();
        if (personal > 0) {
            String columns = personal == 1 ? "1 column is" : personal + " columns are";
            lines.add(new CheckLine("half", "eye-off", columns + " marked as personal data"));
        }
        int owners = content.access().owners().size();
        lines.add(line(owners > 1, owners == 1 ? "1 owner; a second one helps in holidays" : owners + " owners"));
        return lines;
    }

    private static CheckLine meanings(List<DraftColumn> columns) {
        long said =
                columns.stream().filter(column -> !column.meaning().isBlank()).count();
        return columns.isEmpty()
                ? line(false, "The columns are not read yet")
                : line(
                        said == columns.size(),
                        "%d of %s a meaning"
                                .formatted(
                                        said, columns.size() == 1 ? "1 column has" : columns.size() + " columns have"));
    }

    private static CheckLine line(boolean fine, String text) {
        return fine ? new CheckLine("yes", "check", text) : new CheckLine("half", "minus", text);
    }
}
