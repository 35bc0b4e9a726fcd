package io.fondaco.publish.draft;

/**
 * What a draft says of the product.
 *
 * @param domain the domain's name in addresses
 * @param slug the product's name in addresses
 * @param limitations what it is not for
 * @param team the group of the team that owns it
 * @param note what is new in this version
 */
public record DraftWords(
        String name,
        String domain,
        String slug,
        String summary,
        String purpose,
        String limitations,
        String team,
        String terms,
        String version,
        String note) {

    /** Nothing is said yet. */
    public static final DraftWords NONE = new DraftWords("", "", "", "", "", "", "", "", "1.0.0", "");

    /** {@code domain/slug}. */
    public String path() {
        return domain + "/" + slug;
    }
}
