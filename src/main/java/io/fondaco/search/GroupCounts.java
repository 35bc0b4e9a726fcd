package io.fondaco.search;

import io.fondaco.product.ProductStatus;
import io.fondaco.search.index.AccessGroup;
import io.fondaco.search.index.DocumentAccess;
import io.fondaco.search.index.DocumentTags;
import io.fondaco.search.index.Profiles;
import io.fondaco.search.index.Profiles.Profile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes what meets the chosen values of every group, and counts in one go what each value of a group would leave: a
 * document that misses one group only still counts in that group.
 */
final class GroupCounts {

    private static final List<FacetGroup> GROUPS = List.of(FacetGroup.values());
    private static final int TAKEN = -1;
    private static final int LEFT_OUT = -2;

    private final Profiles profiles;
    private final DocumentTags tags;
    private final int[] tagged;
    private final Map<FacetGroup, Set<String>> chosen;
    private final DocumentAccess access;
    private final AccessGroup[] usual;
    /** What becomes of documents with this profile: taken, left out, or the number of the one group that they miss. */
    private final int[] fates;

    private final long[] found;
    private final Map<FacetGroup, Map<String, Long>> counts = new EnumMap<>(FacetGroup.class);
    private long total;

    GroupCounts(IndexState state, Map<FacetGroup, Set<String>> chosen, DocumentAccess access) {
        this.profiles = state.profiles();
        this.tags = state.tags();
        this.tagged = new int[tags.size()];
        this.chosen = chosen;
        this.access = access;
        int size = profiles.all().size();
        this.usual = new AccessGroup[size];
        this.fates = new int[size];
        this.found = new long[size];
        for (int number = 0; number < size; number++) {
            Profile profile = profiles.all().get(number);
            usual[number] = access.usual(profile);
            fates[number] = fate(profile, usual[number]);
        }
        GROUPS.forEach(group -> counts.put(group, new HashMap<>()));
    }

    /** Counts this document; whether it meets what was chosen. */
    boolean take(int document) {
        int number = profiles.of(document);
        AccessGroup group = access.of(document, usual[number]);
        int fate = fates[number];
        if (group == usual[number]) {
            found[number]++;
        } else {
            Profile profile = profiles.all().get(number);
            fate = fate(profile, group);
            count(profile, group, fate, 1);
        }
        if (fate == TAKEN) {
            total++;
            tags.count(document, tagged);
        }
        return fate == TAKEN;
    }

    /** How many were taken. */
    long total() {
        return total;
    }

    /** What each value of each group would leave of all that were counted. */
    Map<FacetGroup, Map<String, Long>> counts() {
        for (int number = 0; number < found.length; number++) {
            count(profiles.all().get(number), usual[number], fates[number], found[number]);
            found[number] = 0;
        }
        return counts;
    }

    /** How many of those that were taken have each of the commonest tags, and each of these. */
    Map<String, Long> tags(Set<String> besides) {
        return tags.commonest(tagged, besides);
    }

    /** What pages call the teams that were counted. */
    Map<String, String> owners() {
        Map<String, String> names = new HashMap<>();
        Set<String> counted = counts.get(FacetGroup.OWNER).keySet();
        profiles.all().stream()
                .filter(profile -> counted.contains(profile.owner()))
                .forEach(profile -> names.put(profile.owner(), profile.ownerName()));
        return names;
    }

    private void count(Profile profile, AccessGroup access, int fate, long documents) {
        if (documents == 0 || fate == LEFT_OUT) {
            return;
        }
        List<FacetGroup> counted = fate == TAKEN ? GROUPS : List.of(GROUPS.get(fate));
        counted.forEach(group -> counts.get(group).merge(value(group, profile, access), documents, Long::sum));
    }

    private int fate(Profile profile, AccessGroup access) {
        int missed = TAKEN;
        for (FacetGroup group : GROUPS) {
            if (!isChosen(group, value(group, profile, access))) {
                if (missed != TAKEN) {
                    return LEFT_OUT;
                }
                missed = group.ordinal();
            }
        }
        return missed;
    }

    private static String value(FacetGroup group, Profile profile, AccessGroup access) {
        return switch (group) {
            case DOMAIN -> profile.domain();
            case ACCESS -> access.name();
            case STATUS -> profile.status();
            case TIER -> profile.tier();
            case FRESH -> profile.freshness();
            case PERSONAL_DATA -> profile.personalData();
            case OWNER -> profile.owner();
        };
    }

    /** What is retired is found by those only who look for it. */
    private boolean isChosen(FacetGroup group, String value) {
        Set<String> values = chosen.get(group);
        if (values.isEmpty()) {
            return group != FacetGroup.STATUS || !value.equals(ProductStatus.RETIRED.name());
        }
        return values.contains(value);
    }
}
