package io.fondaco.web.home;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.request.AccessRequests;
import io.fondaco.access.status.AccessStatus;
import io.fondaco.access.status.AccessStatuses;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.OutputPort;
import io.fondaco.usage.report.LastUses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up what concerns one person as a reader: a few statements, whatever they asked for and read. */
@ApplicationScoped
class ReaderTodos {

    /**
     * What concerns one person as a reader.
     *
     * @param todos what waits for them
     * @param waiting how many of their requests wait for somebody else
     * @param readable the products that they can read by an access of theirs
     * @param newcomer whether they never asked for anything, and hold nothing
     */
    record ForYou(List<Todo> todos, int waiting, Set<UUID> readable, boolean newcomer) {

        ForYou {
            todos = List.copyOf(todos);
            readable = Set.copyOf(readable);
        }
    }

    /**
     * How somebody stands to a product.
     *
     * @param use what they did with it, where {@link ReaderWords#wantsUse} says that it matters, else null
     * @param successor what to use in its place, null where nothing is named that they may know
     */
    record Standing(
            DataProduct product,
            AccessStatus status,
            LastUses.@Nullable Use use,
            @Nullable DataProduct successor) {

        String page() {
            return "/products/" + product.path();
        }

        String name() {
            return product.name();
        }

        /** Where it is told what became of it. */
        String story() {
            return status.request().map(request -> "/requests/" + request).orElse(page());
        }

        Optional<Agreement> agreement() {
            return Optional.ofNullable(status.agreement());
        }
    }

    private final AccessStatuses statuses;
    private final AccessRequests requests;
    private final Agreements agreements;
    private final DataProducts products;
    private final LastUses lastUses;
    private final People people;
    private final ReaderWords words;

    ReaderTodos(
            AccessStatuses statuses,
            AccessRequests requests,
            Agreements agreements,
            DataProducts products,
            LastUses lastUses,
            People people,
            ReaderWords words) {
        this.statuses = statuses;
        this.requests = requests;
        this.agreements = agreements;
        this.products = products;
        this.lastUses = lastUses;
        this.people = people;
        this.words = words;
    }

    /** What waits for this person, the most urgent first. */
    ForYou of(Person viewer) {
        Set<UUID> touched = new HashSet<>(requests.productsOf(viewer));
        touched.addAll(agreements.productsOf(viewer));
        List<DataProduct> visible = products.visibleAmong(viewer, touched).stream()
                .filter(product -> product.status().isPublic())
                .toList();
        Map<UUID, AccessStatus> known = statuses.of(viewer, visible);
        List<Standing> standings = standings(viewer, visible, known);
        Map<String, String> names = people.displayNames(
                standings.stream().flatMap(ReaderTodos::named).collect(Collectors.toSet()));
        return new ForYou(
                standings.stream()
                        .flatMap(standing -> words.of(standing, names).stream())
                        .sorted(ReaderWords.IN_ORDER)
                        .map(ReaderWords.Ranked::todo)
                        .toList(),
                (int) known.values().stream()
                        .flatMap(status -> status.waiting().stream())
                        .filter(request -> request.openQuestion().isEmpty())
                        .count(),
                known.entrySet().stream()
                        .filter(entry -> entry.getValue().canRead())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                touched.isEmpty());
    }

    private List<Standing> standings(Person viewer, List<DataProduct> visible, Map<UUID, AccessStatus> known) {
        Map<DataProduct, LastUses.Reading> asked = new HashMap<>();
        visible.stream()
                .filter(product -> words.wantsUse(known.get(product.id())))
                .forEach(product -> asked.put(product, new LastUses.Reading(objects(product), Set.of(viewer.name()))));
        Map<LastUses.Reading, LastUses.Use> uses = asked.isEmpty() ? Map.of() : lastUses.of(asked.values());
        Map<String, DataProduct> successors = successors(viewer, visible);
        return visible.stream()
                .map(product -> new Standing(
                        product,
                        known.get(product.id()),
                        asked.containsKey(product) ? uses.get(asked.get(product)) : null,
                        product.successor().map(successors::get).orElse(null)))
                .toList();
    }

    private static Set<QualifiedName> objects(DataProduct product) {
        return product.ports().stream().map(OutputPort::object).collect(Collectors.toSet());
    }

    /** What to use in place of those that are deprecated, by path. */
    private Map<String, DataProduct> successors(Person viewer, Collection<DataProduct> visible) {
        Set<String> paths = visible.stream()
                .flatMap(product -> product.successor().stream())
                .filter(path -> path.indexOf('/') > 0)
                .collect(Collectors.toSet());
        return products.byPaths(paths).stream()
                .filter(product -> product.visibleTo(viewer))
                .collect(Collectors.toMap(DataProduct::path, product -> product));
    }

    private static Stream<String> named(Standing standing) {
        AccessStatus status = standing.status();
        Stream<String> asker = status.question().stream().map(question -> question.author());
        Agreement agreement = status.agreement();
        return agreement == null
                ? asker
                : Stream.concat(asker, Stream.concat(Stream.of(agreement.givenBy()), agreement.endedBy().stream()));
    }
}
