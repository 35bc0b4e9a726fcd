package io.fondaco.web.picker;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field to pick people or teams in: chips of who is chosen, and a text for the names of others.
 *
 * @param id of the text, and its name in the form unless {@code name} says another
 * @param name of the text in the form; those who are chosen come as {@code name-chosen}
 * @param hint what to know besides how it is filled in; may be empty
 * @param kinds what may be picked
 * @param most how many may be picked; 0 for any number
 * @param chosen who is
 * @param typed the names that were typed and not picked
 * @param before what stands before each chosen value, where several pickers share a name
 */
public record Picker(
        String id,
        String name,
        String label,
        String hint,
        List<Pick.Kind> kinds,
        int most,
        List<Pick> chosen,
        String typed,
        String before,
        @Nullable String error) {

    /** A field for one person. */
    public static Picker person(
            String id,
            String name,
            String label,
            String hint,
            List<Pick> chosen,
            String typed,
            @Nullable String error) {
        return new Picker(id, name, label, hint, List.of(Pick.Kind.PERSON), 1, chosen, typed, "", error);
    }

    /** Where suggestions come from. */
    public String source() {
        return kinds.stream().map(kind -> "kind=" + kind.word()).collect(Collectors.joining("&", "/pick?", "&q="));
    }

    /** How it is filled in without a script. */
    public String manner() {
        return most == 1 ? "Write the name or the user name." : "Write names or user names. Separate with commas.";
    }

    /** What the text is described by. */
    public String describedBy() {
        return error == null ? id + "-hint" : id + "-hint " + id + "-error";
    }
}
