package io.fondaco.publish.draft;

import io.fondaco.common.Slug;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What is missing or too long in the words of a draft, by the field of the form. */
public final class DraftCheck {

    private static final int NAME = 200;
    private static final int SLUG = 80;
    private static final int SUMMARY = 1000;
    private static final int TEXT = 10_000;
    private static final int NOTE = 2000;

    private final Map<String, String> wrong = new LinkedHashMap<>();

    private DraftCheck() {}

    /** Sentences without a full stop, in the order of the form; none where all is well. */
    public static Map<String, String> wrong(DraftContent content, Set<String> domains, Set<String> teams) {
        DraftCheck check = new DraftCheck();
        DraftWords words = content.words();
        check.needed("name", words.name(), NAME, "Say what people would call it");
        check.address(words.slug());
        if (!domains.contains(words.domain())) {
            check.wrong.put("domain", "Choose a domain");
        }
        check.needed("summary", words.summary(), SUMMARY, "Say in one sentence what it is");
        check.needed("purpose", words.purpose(), TEXT, "Say what it is for");
        check.atMost("limitations", words.limitations(), TEXT);
        if (!teams.contains(words.team())) {
            check.wrong.put("team", "Choose the team that owns it");
        }
        if (content.access().owners().isEmpty()) {
            check.wrong.put("owners", "Name somebody who answers requests");
        }
        check.atMost("terms", words.terms(), TEXT);
        check.needed("version", words.version(), SLUG, "Give the version a number such as 1.0.0");
        check.atMost("note", words.note(), NOTE);
        return check.wrong;
    }

    private void address(String slug) {
        if (slug.isBlank()) {
            wrong.put("slug", "Give it an address such as daily-wind");
        } else if (!isSlug(slug)) {
            wrong.put("slug", "Use small letters, digits and single hyphens, 80 characters at most");
        }
    }

    private static boolean isSlug(String text) {
        try {
            new Slug(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void needed(String field, String text, int most, String sentence) {
        if (text.isBlank()) {
            wrong.put(field, sentence);
        } else {
            atMost(field, text, most);
        }
    }

    private void atMost(String field, String text, int most) {
        if (text.length() > most) {
            wrong.put(field, "Use %d or fewer characters".formatted(most));
        }
    }
}
