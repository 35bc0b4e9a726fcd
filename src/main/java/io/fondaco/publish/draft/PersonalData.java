package io.fondaco.publish.draft;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.stream.Stream;

/** What a draft says of a column and personal data, and what becomes of the column. */
public enum PersonalData {
    /** It holds none. */
    NO("No"),
    /** It holds some, and who has access sees it as it is. */
    SHOWN("Yes"),
    /** It holds some, and is empty for whoever has access. */
    MASKED("Yes, mask it"),
    /** It holds some, and is not there for whoever has access. */
    LEFT_OUT("Yes, leave it out");

    private final String label;

    PersonalData(String label) {
        this.label = label;
    }

    /** As the form names it. */
    public String label() {
        return label;
    }

    /** Whether the column holds any. */
    public boolean any() {
        return this != NO;
    }

    /** Whether readers see less than the column holds. */
    public boolean hidden() {
        return this == MASKED || this == LEFT_OUT;
    }

    /**
     * As a form or a kept draft says it; an early draft says only whether there is any. What is no word of ours is
     * taken for personal data.
     */
    @JsonCreator
    public static PersonalData of(Object said) {
        if (Boolean.FALSE.equals(said) || "".equals(said)) {
            return NO;
        }
        return Stream.of(values())
                .filter(each -> each.name().equals(said))
                .findFirst()
                .orElse(SHOWN);
    }
}
