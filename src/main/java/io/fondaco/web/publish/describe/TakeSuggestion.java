package io.fondaco.web.publish.describe;

import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.PersonalData;
import io.fondaco.publish.draft.Suggestion;
import io.fondaco.publish.draft.Suggestions;
import java.util.List;

/** Takes a suggestion, because somebody pressed its button: {@code take-all}, or {@code take-3} of the column there. */
final class TakeSuggestion {

    private static final String TAKE = "take-";

    private TakeSuggestion() {}

    static DraftContent in(DraftContent content, String action) {
        if (!action.startsWith(TAKE)) {
            return content;
        }
        String which = action.substring(TAKE.length());
        List<DraftColumn> columns = content.columns();
        List<Suggestion> taken = Suggestions.of(columns, List.of()).stream()
                .filter(each -> which.equals("all") || which.equals(String.valueOf(place(columns, each.column()))))
                .filter(each -> !each.isKey() || content.keys().isEmpty())
                .toList();
        return content.with(
                columns.stream().map(column -> marked(column, taken)).toList());
    }

    private static int place(List<DraftColumn> columns, String name) {
        return columns.stream().map(DraftColumn::name).toList().indexOf(name);
    }

    private static DraftColumn marked(DraftColumn column, List<Suggestion> taken) {
        DraftColumn marked = column;
        for (Suggestion each : taken) {
            if (each.column().equals(column.name())) {
                marked = marked.saying(
                        marked.meaning(), marked.key() || each.isKey(), personal(marked.personal(), each));
            }
        }
        return marked;
    }

    private static PersonalData personal(PersonalData said, Suggestion suggestion) {
        return said.any() || suggestion.isKey() ? said : PersonalData.SHOWN;
    }
}
