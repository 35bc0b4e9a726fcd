package io.fondaco.web.publish.describe;

import io.fondaco.publish.draft.DraftAccess;
import io.fondaco.publish.draft.DraftAccess.Choice;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.DraftWords;
import io.fondaco.publish.draft.PersonalData;
import io.fondaco.web.picker.KnownNames;
import io.fondaco.web.picker.Pick;
import io.fondaco.web.picker.Picks;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The form of the second step as it was sent; columns have fields by their place. */
record DescribeForm(MultivaluedMap<String, String> fields) {

    private String text(String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }

    /** What is to be done with it: {@code next}, {@code save}, or a suggestion to take. */
    String action() {
        return text("do");
    }

    /** The change number of the draft that the form showed. */
    long seen() {
        try {
            return Long.parseLong(text("seen"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Names that were typed and not picked. */
    String typedOwners() {
        return text("owners");
    }

    /** Those who were picked. */
    Set<String> chosenOwners() {
        return new LinkedHashSet<>(fields.getOrDefault("owners-chosen", List.of()));
    }

    /** The draft with what was typed; the address of a product that there is stays. */
    DraftContent on(DraftContent before, boolean keepsAddress, KnownNames known) {
        DraftWords old = before.words();
        DraftWords words = new DraftWords(
                text("name"),
                keepsAddress ? old.domain() : text("domain"),
                keepsAddress ? old.slug() : text("slug"),
                text("summary"),
                text("purpose"),
                text("limitations"),
                text("team"),
                text("terms"),
                text("version"),
                text("note"));
        return new DraftContent(before.source(), words, new DraftAccess(owners(known), choice()), columns(before));
    }

    private List<String> owners(KnownNames known) {
        Stream<String> chosen = chosenOwners().stream().flatMap(Picks::read).map(Pick::key);
        Stream<String> typed = KnownNames.split(typedOwners()).stream()
                .map(name -> known.meant(name, Set.of(Pick.Kind.PERSON)))
                .filter(meant -> meant.size() == 1)
                .map(meant -> meant.getFirst().key());
        return Stream.concat(chosen, typed).distinct().toList();
    }

    private Choice choice() {
        return Stream.of(Choice.values())
                .filter(choice -> choice.name().equals(text("choice")))
                .findFirst()
                .orElse(Choice.OWNERS);
    }

    private List<DraftColumn> columns(DraftContent before) {
        List<DraftColumn> columns = new ArrayList<>();
        for (DraftColumn column : before.columns()) {
            int place = columns.size();
            columns.add(column.saying(
                    text("meaning-" + place),
                    fields.containsKey("key-" + place),
                    PersonalData.of(text("personal-" + place))));
        }
        return columns;
    }
}
