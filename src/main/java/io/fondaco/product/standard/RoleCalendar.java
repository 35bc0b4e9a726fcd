package io.fondaco.product.standard;

import io.fondaco.product.ProductRole;
import io.fondaco.product.RoleHolder;
import io.fondaco.product.standard.yaml.Problems;
import io.fondaco.product.standard.yaml.Variables;
import io.fondaco.product.standard.yaml.YamlField;
import io.fondaco.product.standard.yaml.YamlFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which roles on a product begin and end after a day, by the dates in its file. */
public final class RoleCalendar {

    /** Somebody's role begins on that day, or is over from that day on. */
    public record Change(LocalDate day, RoleHolder holder, boolean begins) {}

    private record Member(RoleHolder holder, LocalDate in, LocalDate out) {

        boolean isIn(LocalDate day) {
            return !in.isAfter(day) && out.isAfter(day);
        }
    }

    private static final int NAME = 255;

    private final List<Member> members;

    private RoleCalendar(List<Member> members) {
        this.members = members;
    }

    /**
     * The changes that this product file says, soonest first; none for a file that can't be read.
     *
     * @param variables what stands for <code>${NAME}</code> in it
     */
    public static List<Change> after(LocalDate today, String file, Map<String, String> variables) {
        // Most files name no date of anybody: only an escape could hide the word.
        if (!file.contains("date") && !file.contains("\\")) {
            return List.of();
        }
        return YamlFile.parse(file, new Problems(""), new Variables(variables))
                .map(top -> new RoleCalendar(top.at("team").at("members").items().stream()
                        .map(RoleCalendar::member)
                        .flatMap(Optional::stream)
                        .toList()))
                .map(calendar -> calendar.after(today))
                .orElse(List.of());
    }

    private List<Change> after(LocalDate today) {
        Set<LocalDate> days = members.stream()
                .flatMap(member -> Stream.of(member.in(), member.out()))
                .filter(day -> day.isAfter(today) && day.isBefore(LocalDate.MAX))
                .collect(Collectors.toCollection(TreeSet::new));
        List<Change> changes = new ArrayList<>();
        Set<RoleHolder> before = on(today);
        for (LocalDate day : days) {
            Set<RoleHolder> now = on(day);
            changes.addAll(changes(day, before, now, false));
            changes.addAll(changes(day, now, before, true));
            before = now;
        }
        return changes;
    }

    private static List<Change> changes(LocalDate day, Set<RoleHolder> some, Set<RoleHolder> without, boolean begins) {
        Set<RoleHolder> rest = new HashSet<>(some);
        rest.removeAll(without);
        return rest.stream()
                .sorted(Comparator.naturalOrder())
                .map(holder -> new Change(day, holder, begins))
                .toList();
    }

    private Set<RoleHolder> on(LocalDate day) {
        return members.stream()
                .filter(member -> member.isIn(day))
                .map(Member::holder)
                .collect(Collectors.toSet());
    }

    private static Optional<Member> member(YamlField field) {
        String name = field.at("username").neededName(NAME).toLowerCase(Locale.ROOT);
        String written = field.at("role").name(NAME).orElse("");
        return Arrays.stream(ProductRole.values())
                .filter(role -> !name.isEmpty() && role.name().equalsIgnoreCase(written))
                .map(role -> new Member(
                        new RoleHolder(name, role),
                        FieldValues.day(field.at("dateIn")).orElse(LocalDate.MIN),
                        FieldValues.day(field.at("dateOut")).orElse(LocalDate.MAX)))
                .findFirst();
    }
}
