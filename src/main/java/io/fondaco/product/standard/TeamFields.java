package io.fondaco.product.standard;

import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.standard.yaml.YamlField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a product's people: the members whose role is one of Fondaco's, from the day they come to the day they
 * leave. Other roles mean nothing here and are left alone.
 */
final class TeamFields {

    private static final int NAME = 255;

    private final ReferenceData reference;

    TeamFields(ReferenceData reference) {
        this.reference = reference;
    }

    Set<RoleHolder> people(YamlField team) {
        YamlField members = team.at("members");
        List<YamlField> items = members.items();
        Set<RoleHolder> people =
                items.stream().map(this::holder).flatMap(Optional::stream).collect(Collectors.toSet());
        if (people.stream().noneMatch(holder -> holder.role() == ProductRole.OWNER)) {
            members.problem("Fondaco needs a member with the role owner, who answers for the product.");
        }
        return people;
    }

    /** What the file calls those who own the product, of those who have a name in it. */
    List<String> ownerNames(YamlField team) {
        return team.at("members").items().stream()
                .filter(this::isHere)
                .filter(member -> member.at("role")
                        .name(NAME)
                        .filter(ProductRole.OWNER.name()::equalsIgnoreCase)
                        .isPresent())
                .map(member -> member.at("name").name(NAME))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private Optional<RoleHolder> holder(YamlField member) {
        String name = member.at("username").neededName(NAME).toLowerCase(Locale.ROOT);
        String written = member.at("role").name(NAME).orElse("");
        if (name.isEmpty() || !isHere(member)) {
            return Optional.empty();
        }
        Optional<RoleHolder> holder = Arrays.stream(ProductRole.values())
                .filter(role -> role.name().equalsIgnoreCase(written))
                .map(role -> new RoleHolder(name, role))
                .findFirst();
        holder.ifPresent(_ -> reference.checkPerson(member.at("username"), name));
        return holder;
    }

    private boolean isHere(YamlField member) {
        boolean left = FieldValues.day(member.at("dateOut"))
                .filter(day -> !day.isAfter(reference.today()))
                .isPresent();
        boolean toCome = FieldValues.day(member.at("dateIn"))
                .filter(day -> day.isAfter(reference.today()))
                .isPresent();
        return !left && !toCome;
    }
}
