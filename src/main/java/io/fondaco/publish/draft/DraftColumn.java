package io.fondaco.publish.draft;

/**
 * A column as its draft describes it.
 *
 * @param personal whether it holds personal data, and what readers see of it
 */
public record DraftColumn(String name, String type, String meaning, boolean key, PersonalData personal) {

    /** A column of which nothing is said yet but, perhaps, its comment in Trino. */
    public static DraftColumn of(String name, String type, String comment) {
        return new DraftColumn(name, type, comment, false, PersonalData.NO);
    }

    /** The same with what somebody says of it. */
    public DraftColumn saying(String meaning, boolean key, PersonalData personal) {
        return new DraftColumn(name, type, meaning, key, personal);
    }

    /** The same with the type that Trino gives it now. */
    DraftColumn typed(String now) {
        return new DraftColumn(name, now, meaning, key, personal);
    }
}
