package io.fondaco.publish.plan;

import io.fondaco.common.Sha256;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.change.ChangeLevel;
import io.fondaco.product.change.ContractChange;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What would happen if these files of one product were published now.
 *
 * @param path {@code domain/product}
 * @param result what would become of the product
 * @param version from which number to which
 * @param changes what changes in the contract, the weightiest first
 * @param objects what would be made, replaced or dropped in Trino
 * @param readers who used what goes away, in the last 90 days
 * @param readBy other products that read this one's objects, as far as the asker may know them
 * @param grants how many accesses are given again, by object
 * @param problems what stands against it; none if it may be applied
 * @param asks the page on which what a problem misses can be asked for, where it can
 * @param notes what its author should know, though it stands in nobody's way
 * @param change the change number of the product for which it was made; empty where nothing would be changed
 * @param ground what it was made from, a line each: the files byte by byte, what is published, what Trino held
 */
public record Plan(
        String path,
        Result result,
        Step version,
        List<ContractChange> changes,
        List<ObjectChange> objects,
        List<AffectedReader> readers,
        List<String> readBy,
        List<GivenAgain> grants,
        List<Problem> problems,
        Map<Problem, String> asks,
        List<Problem> notes,
        Optional<Long> change,
        List<String> ground) {

    /**
     * From one version to the next.
     *
     * @param from what is published; empty for a new product
     * @param to what the files say; empty where they can't be read
     * @param level the weightiest of the changes; empty where nothing is promised otherwise
     * @param needed the lowest number that may bring them; empty where any may
     */
    public record Step(String from, String to, Optional<ChangeLevel> level, String needed) {

        static final Step NONE = new Step("", "", Optional.empty(), "");
    }

    /** That Trino forgets who may read an object when it is replaced, and that the portal gives it again at once. */
    public record GivenAgain(QualifiedName object, long accesses) {}

    public Plan {
        changes = List.copyOf(changes);
        objects = List.copyOf(objects);
        readers = List.copyOf(readers);
        readBy = List.copyOf(readBy);
        grants = List.copyOf(grants);
        problems = List.copyOf(problems);
        asks = Map.copyOf(asks);
        notes = List.copyOf(notes);
        ground = List.copyOf(ground);
    }

    /** A plan of which nothing more is told than why it may not be. */
    public static Plan refused(String path, List<Problem> problems) {
        return of(path, Result.REFUSED, problems);
    }

    /** The same of files that this person may not publish. */
    public static Plan refused(ProductFiles files, Person asker, Problem problem) {
        return refused(files.path(), List.of(problem)).from(files, asker, List.of());
    }

    static Plan of(String path, Result result, List<Problem> problems) {
        return new Plan(
                path,
                result,
                Step.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                problems,
                Map.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** The same plan of files, each of which is part of what it was made from; so is who asked. */
    Plan from(ProductFiles files, Person asker, List<String> others) {
        List<String> all = new ArrayList<>();
        all.add("planned for " + asker.name());
        files.all().forEach(file -> all.add("the file " + file.name() + " is " + Sha256.hex(file.text())));
        all.addAll(others);
        return new Plan(
                path, result, version, changes, objects, readers, readBy, grants, problems, asks, notes, change, all);
    }

    /** The page on which what this problem misses can be asked for; empty where it can't. */
    public String ask(Problem problem) {
        return asks.getOrDefault(problem, "");
    }

    /** Whether nothing stands against it. */
    public boolean mayBeApplied() {
        return problems.isEmpty();
    }

    /** Whether some readers may be refused for a moment, or for good, when it is applied. */
    public boolean readersNotice() {
        return objects.stream().anyMatch(ObjectChange::readersNotice)
                || changes.stream().anyMatch(change -> change.level() == ChangeLevel.BREAKING);
    }

    /**
     * All that matters of it and all that it was made from, a line each, so that two plans can be compared. How often somebody used something is left
     * out: that alone would make each plan another one.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s, version %s to %s".formatted(path, result, version.from(), version.to()));
        changes.forEach(change -> lines.add(
                "%s: %s of %s: %s".formatted(path, change.level().words(), change.subject(), change.words())));
        objects.forEach(object -> object.statements().forEach(sql -> lines.add(path + ": " + sql)));
        readers.forEach(reader -> lines.add("%s: %s uses %s".formatted(path, reader.name(), reader.port())));
        readBy.forEach(product -> lines.add(path + ": read by " + product));
        grants.forEach(
                again -> lines.add("%s: %d given again on %s".formatted(path, again.accesses(), again.object())));
        problems.forEach(problem -> lines.add(path + ": " + problem));
        notes.forEach(note -> lines.add(path + ": " + note));
        ground.forEach(line -> lines.add(path + ": " + line));
        return lines;
    }

    /** A short name of all of that: another one as soon as anything of it is otherwise. */
    public String hash() {
        return hash(lines());
    }

    /** A short name of several plans together. */
    public static String hash(List<String> lines) {
        return Sha256.hex(String.join("\n", lines));
    }
}
