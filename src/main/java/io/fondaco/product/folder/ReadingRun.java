package io.fondaco.product.folder;

import io.fondaco.common.Chunks;
import io.fondaco.identity.NameUse;
import io.fondaco.product.ProductsChanged;
import io.fondaco.product.change.Refusal;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.product.reading.ProductOutcome;
import io.fondaco.product.reading.ProductOutcome.Result;
import io.fondaco.product.standard.ProductFile;
import io.fondaco.product.standard.ProductFiles;
import io.fondaco.product.standard.ReferenceData;
import io.fondaco.product.standard.yaml.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One reading of a source. First all files are looked at, outside of any transaction, and little is kept of each; then
 * the products are held against each other; then those that are new or changed are published, some at a time.
 */
final class ReadingRun {

    /** What is done with products that may be published. */
    interface Publisher {

        /** Publishes them, when so many of all are done. */
        List<PublishOutcome> publish(List<ToPublish> some, int done, int total);
    }

    /**
     * What became of a product, and why it was refused if it was.
     *
     * @param awaits whether another product has what it wants, and may let it go yet
     * @param moved its ports that read something else from now on
     */
    record PublishOutcome(
            ProductOutcome outcome, List<Problem> problems, boolean awaits, List<ProductsChanged.PortChange> moved) {

        /** A product that is what its files say. */
        static PublishOutcome as(String path, Result result, String note, List<ProductsChanged.PortChange> moved) {
            return new PublishOutcome(new ProductOutcome(path, result, note), List.of(), false, moved);
        }

        /** A product that stays as it was. */
        static PublishOutcome refused(String path, Problem why, boolean awaits) {
            return new PublishOutcome(new ProductOutcome(path, Result.REFUSED, ""), List.of(why), awaits, List.of());
        }
    }

    /** A product to publish. */
    record ToPublish(ParsedProduct product, String fingerprint) {}

    private static final int AT_ONCE = 100;
    /** About as many characters of files are kept from the look until they are published; others are read once more. */
    private static final long KEPT = 20_000_000;

    private final ProductSource source;
    private final KeptIn place;
    private final ReferenceData reference;
    private final Fingerprint fingerprint;
    private final KnownProducts known;
    private final List<ReadProduct> read = new ArrayList<>();
    private final List<ProductOutcome> outcomes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long kept;

    ReadingRun(ProductSource source, KeptIn place, ReferenceData reference, KnownProducts known) {
        this.source = source;
        this.place = place;
        this.reference = reference;
        this.fingerprint = new Fingerprint(reference);
        this.known = known;
    }

    List<ProductOutcome> outcomes() {
        outcomes.sort(Comparator.comparing(ProductOutcome::path));
        return outcomes;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Looks at all files; tells how many products were looked at. */
    void look(Consumer<Integer> progress) {
        source.readProducts(files -> {
            read.add(look(files));
            progress.accept(read.size());
        });
        problems.addAll(source.problems());
        outcomes.addAll(source.outcomes());
        if (source.isWhole()) {
            outcomes.addAll(known.gone(source));
        }
    }

    private ReadProduct look(ProductFiles files) {
        String now = fingerprint.of(files);
        Optional<KnownProduct> elsewhere = known.of(files.path()).filter(product -> product.keptIn() != place);
        if (elsewhere.isPresent()) {
            return ReadProduct.wrong(files.path(), now, keptElsewhere(files, elsewhere.get()));
        }
        Optional<KnownProduct> same =
                known.of(files.path()).filter(product -> product.isAs(now, reference.today()) && mayBeNamed(product));
        if (same.isPresent()) {
            return ReadProduct.unchanged(same.get(), now);
        }
        boolean keeps = kept + files.length() <= KEPT;
        kept += keeps ? files.length() : 0;
        return ReadProduct.of(ParsedProduct.of(files, reference), now, keeps);
    }

    private static Problem keptElsewhere(ProductFiles files, KnownProduct product) {
        return ProductFile.problem(
                files.product(),
                "id",
                "The product " + product.path() + " is kept in " + words(product.keptIn())
                        + ": change it there, or move it first.");
    }

    private static String words(KeptIn place) {
        return switch (place) {
            case FOLDER -> "the folder of products";
            case API -> "a repository that sends it by the API";
            case PORTAL -> "the portal";
        };
    }

    /** Whether the people whom its files name may still be named: a name can be somebody else's by now. */
    private boolean mayBeNamed(KnownProduct product) {
        return product.mark() != null
                && product.mark().names().stream()
                        .allMatch(name -> reference
                                .names()
                                .problem(new NameUse(NameUse.Kind.PERSON, name))
                                .isEmpty());
    }

    /** Publishes what is new or changed, and refuses what is wrong. */
    void publish(Publisher publisher) {
        Map<String, List<Refusal>> refusals = Claims.refusals(read, known, known::knows);
        List<ReadProduct> waiting = new ArrayList<>();
        for (ReadProduct product : read) {
            List<Refusal> against = new ArrayList<>(refusals.getOrDefault(product.path(), List.of()));
            missingSuccessor(product).ifPresent(against::add);
            if (!against.isEmpty()) {
                refuse(product, problemsOf(product, against));
            } else if (product.identity().isEmpty()) {
                refuse(product, product.problems());
            } else if (product.unchanged()) {
                outcomes.add(new ProductOutcome(product.path(), Result.UNCHANGED, ""));
            } else {
                waiting.add(product);
            }
            product.notes()
                    .forEach(note -> outcomes.add(new ProductOutcome(note.file(), Result.IGNORED, note.reason())));
        }
        read.clear();
        publishAll(waiting, publisher);
    }

    /**
     * What a product wants may be let go by one that is published after it, so those that wait are tried again as long
     * as any of them was published. Where none was, those that wait for each other are published together.
     */
    private void publishAll(List<ReadProduct> all, Publisher publisher) {
        List<ReadProduct> waiting = all;
        boolean together = false;
        while (!waiting.isEmpty()) {
            Map<String, PublishOutcome> awaiting =
                    publishEach(together ? known.dependencyGroups(waiting) : Chunks.of(waiting, AT_ONCE), publisher);
            boolean stuck = awaiting.size() == waiting.size();
            if (stuck && together) {
                awaiting.values().forEach(this::note);
                return;
            }
            together = stuck;
            waiting = waiting.stream()
                    .filter(product -> awaiting.containsKey(product.path()))
                    .toList();
        }
    }

    /** Publishes them part by part; says which wait for another, by path. */
    private Map<String, PublishOutcome> publishEach(List<List<ReadProduct>> parts, Publisher publisher) {
        Map<String, PublishOutcome> awaiting = new HashMap<>();
        int total = parts.stream().mapToInt(List::size).sum();
        int done = 0;
        for (List<ReadProduct> some : parts) {
            Map<String, ReadProduct> byPath =
                    some.stream().collect(Collectors.toMap(ReadProduct::path, Function.identity()));
            for (PublishOutcome published : publisher.publish(stillTheSame(some), done, total)) {
                String path = published.outcome().path();
                if (published.awaits()) {
                    awaiting.put(path, published);
                } else {
                    take(published, byPath.get(path));
                }
            }
            done += some.size();
        }
        return awaiting;
    }

    private void take(PublishOutcome published, ReadProduct product) {
        note(published);
        Result result = published.outcome().result();
        if (result == Result.NEW || result == Result.CHANGED) {
            known.nowPublished(product);
        }
    }

    private void note(PublishOutcome published) {
        outcomes.add(published.outcome());
        problems.addAll(published.problems());
    }

    private List<ToPublish> stillTheSame(List<ReadProduct> some) {
        List<ToPublish> same = new ArrayList<>();
        for (ReadProduct product : some) {
            Optional<ParsedProduct> parsed = parsed(product);
            if (parsed.isPresent()) {
                same.add(new ToPublish(parsed.get(), product.fingerprint()));
            } else {
                refuse(
                        product,
                        List.of(new Problem(
                                product.path(),
                                1,
                                "",
                                "The files changed while they were read: read the folder again.")));
            }
        }
        return same;
    }

    /** What its files say, as they were looked at; empty where they were changed since. */
    private Optional<ParsedProduct> parsed(ReadProduct product) {
        return Optional.ofNullable(product.parsed())
                .or(() -> source.again(product.path())
                        .filter(files -> fingerprint.of(files).equals(product.fingerprint()))
                        .map(files -> ParsedProduct.of(files, reference)));
    }

    private Optional<Refusal> missingSuccessor(ReadProduct product) {
        return product.identity()
                .flatMap(identity -> Optional.ofNullable(identity.successor()))
                .filter(path -> source.isGone(path) && !known.knows(path))
                .map(path -> new Refusal("customProperties.successor", "There is no product " + path + "."));
    }

    private List<Problem> problemsOf(ReadProduct product, List<Refusal> refusals) {
        return Optional.ofNullable(product.parsed())
                .map(ParsedProduct::files)
                .or(() -> source.again(product.path()))
                .map(files -> refusals.stream()
                        .map(refusal -> ProductFile.problem(files.product(), refusal.field(), refusal.reason()))
                        .toList())
                .orElseGet(() -> refusals.stream()
                        .map(refusal -> new Problem(product.path(), 1, refusal.field(), refusal.reason()))
                        .toList());
    }

    private void refuse(ReadProduct product, List<Problem> why) {
        outcomes.add(new ProductOutcome(product.path(), Result.REFUSED, ""));
        problems.addAll(why);
    }
}
