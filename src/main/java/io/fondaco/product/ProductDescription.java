package io.fondaco.product;

import io.fondaco.product.definition.VersionFile;
import io.fondaco.product.terms.ApprovalPolicy;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a product's files say, checked and complete: the input of {@link DataProduct#describe}.
 *
 * @param id the id in the file, which no other file has
 * @param type what kind of product it is, such as {@code sourceAligned}; may be empty
 * @param synonyms other names by which people look for it
 * @param peopleNames what the files call its owners, who may never have signed in
 * @param termsVersion the product's version that the terms came with
 * @param maxPeriod how long one agreement may last at most
 * @param policy who may ask and who decides, or null if the files say nothing of it
 * @param successor {@code domain/slug} of the product to use instead, or null
 * @param acceptBreaking why a breaking change may come with a number too low for it; empty where it may not
 * @param publishedAt when this version was published, or null for now
 * @param source the product file as it was read
 * @param sourceFile where it stands, relative to the folder of products
 * @param sourceHash SHA-256 over the product's files, in hex
 * @param files the other files: contracts and queries
 */
public record ProductDescription(
        String id,
        String name,
        String summary,
        String purpose,
        String limitations,
        String usage,
        @Nullable Tier tier,
        String ownerTeam,
        ProductStatus status,
        String version,
        String releaseNote,
        String acceptBreaking,
        @Nullable Instant publishedAt,
        List<EarlierVersion> earlierVersions,
        Set<String> tags,
        String type,
        List<String> synonyms,
        Set<String> visibleToTeams,
        Set<RoleHolder> people,
        List<String> peopleNames,
        String terms,
        String termsVersion,
        Period maxPeriod,
        @Nullable ApprovalPolicy policy,
        @Nullable String successor,
        List<OutputPort.Description> ports,
        String source,
        String sourceFile,
        String sourceHash,
        List<VersionFile> files) {

    /** A version that came before the one described, as the file's history lists it. */
    public record EarlierVersion(String number, String note, Instant at) {}

    public ProductDescription {
        earlierVersions = List.copyOf(earlierVersions);
        tags = Set.copyOf(tags);
        synonyms = List.copyOf(synonyms);
        visibleToTeams = Set.copyOf(visibleToTeams);
        people = Set.copyOf(people);
        peopleNames = List.copyOf(peopleNames);
        ports = List.copyOf(ports);
        files = List.copyOf(files);
    }

    /** The same with the people, the teams and the place of the product as it is now: those go back with no version. */
    public ProductDescription with(DataProduct now) {
        return new ProductDescription(
                id,
                name,
                summary,
                purpose,
                limitations,
                usage,
                tier,
                ownerTeam,
                status,
                version,
                releaseNote,
                acceptBreaking,
                publishedAt,
                earlierVersions,
                tags,
                type,
                synonyms,
                now.visibleToTeams(),
                now.holders(),
                now.peopleNames(),
                terms,
                termsVersion,
                maxPeriod,
                policy,
                now.successor().orElse(null),
                ports,
                source,
                sourceFile,
                sourceHash,
                files);
    }

    /** What the version's note says: what changed, and why a breaking change was let through. */
    public String versionNote() {
        return acceptBreaking.isEmpty()
                ? releaseNote
                : (releaseNote + "\n\nA breaking change was accepted: " + acceptBreaking).strip();
    }
}
