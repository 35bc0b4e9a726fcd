package io.fondaco.product.change;

import static io.fondaco.product.change.ChangeLevel.ADDITION;
import static io.fondaco.product.change.ChangeLevel.BREAKING;
import static io.fondaco.product.change.ChangeLevel.FIX;

/** What can change in a contract; each kind with its level by what it means to readers. */
public enum ChangeKind {
    PORT_GONE(BREAKING, "The dataset is gone."),
    PORT_MOVED(BREAKING, "The dataset is read under another name: %s becomes %s."),
    COLUMN_GONE(BREAKING, "The column is gone."),
    COLUMN_RENAMED(BREAKING, "The column %s is called %s."),
    TYPE_CHANGED(BREAKING, "The type changes from %s to %s, which Trino does not convert by itself."),
    NULLS_ALLOWED(BREAKING, "The column may be null from now on."),
    KEY_LOST(BREAKING, "The column is no longer part of the key."),
    PERSONAL_COLUMN_NEW(BREAKING, "The column is new and holds personal data, which nobody let present readers see."),
    VALUE_NEW(BREAKING, "The column takes values that it never took: %2$s."),
    FILTER_TIGHTENED(BREAKING, "The query asks for more of each row: some rows are gone."),
    RIGHTS_OF_READERS(BREAKING, "Each reader needs rights of their own on what the view stands on (SECURITY INVOKER)."),
    SERVICE_LEVEL_LOWERED(BREAKING, "The service level %s becomes %s."),
    PORT_NEW(ADDITION, "The dataset is new."),
    COLUMN_NEW(ADDITION, "The column is new: SELECT * returns it, and what is inserted from it has one column more."),
    TYPE_WIDENED(ADDITION, "The type widens from %s to %s: check where it is inserted."),
    NULLS_EXCLUDED(ADDITION, "The column is never null from now on."),
    KEY_NEW(ADDITION, "The column is part of the key from now on."),
    VALUE_GONE(ADDITION, "The column no longer takes these values: %1$s."),
    FILTER_LOOSENED(ADDITION, "The query asks for less of each row: there are more of them."),
    RIGHTS_OF_OWNER(ADDITION, "The view reads with the rights of its owner from now on (SECURITY DEFINER)."),
    SERVICE_LEVEL_RAISED(ADDITION, "The service level %s becomes %s."),
    QUERY_CHANGED(FIX, "The query changes, with the same columns: compare the rows."),
    MADE_OTHERWISE(FIX, "The object is made in another way: %s becomes %s."),
    TYPE_SAID_OTHERWISE(FIX, "The contract says the same type in other words: %s becomes %s."),
    CONTRACT_RENUMBERED(FIX, "The contract's version %s becomes %s."),
    TERMS_CHANGED(FIX, "The terms of use change."),
    SERVICE_LEVEL_CHANGED(FIX, "The service level %s becomes %s."),
    PERSONAL_DATA(FIX, "What the contract says of personal data changes."),
    DEPRECATED(FIX, "The contract says whether it will go: %s becomes %s."),
    TEXT(FIX, "What the contract says of it changes.");

    private final ChangeLevel level;
    private final String sentence;

    ChangeKind(ChangeLevel level, String sentence) {
        this.level = level;
        this.sentence = sentence;
    }

    /** How much it matters. */
    public ChangeLevel level() {
        return level;
    }

    /** Whether a published version promises this, so that it changes with a higher number only. */
    public boolean isPromise() {
        return switch (this) {
            case TEXT, DEPRECATED, PERSONAL_DATA, SERVICE_LEVEL_CHANGED, TYPE_SAID_OTHERWISE -> false;
            default -> true;
        };
    }

    String sentence(String before, String now) {
        return sentence.formatted(before, now);
    }
}
