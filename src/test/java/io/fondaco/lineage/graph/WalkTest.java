package io.fondaco.lineage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.lineage.graph.EdgeRows.Next;
import io.fondaco.lineage.graph.Place.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WalkTest {

    private final List<String> edges = new ArrayList<>();
    private final Set<String> tables = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();
    private final List<Integer> asked = new ArrayList<>();

    @Test
    void eachStepIsOneDatasetFurther() {
        edges.addAll(List.of("a self", "b a", "c b", "self d"));

        assertThat(nodes(walk(2, 2, false))).containsExactlyInAnyOrder("self 0", "a -1", "b -2", "d 1");
    }

    @Test
    void aCircleEnds() {
        edges.addAll(List.of("self a", "a b", "b self", "b b"));

        assertThat(nodes(walk(5, 5, false))).containsExactlyInAnyOrder("self 0", "a -2", "b -1");
    }

    @Test
    void theWayEndsAtWhatIsHidden() {
        edges.addAll(List.of("self secret", "secret behind", "before secret2", "secret2 self"));
        hidden.addAll(List.of("secret", "secret2"));

        Walk walk = walk(5, 5, true);

        assertThat(nodes(walk)).containsExactly("self 0");
        assertThat(walk.objects()).hasSize(1);
        assertThat(walk.left()).isZero();
    }

    @Test
    void tablesOfNoProductArePassedWithinAStepAndShownToOwners() {
        edges.addAll(List.of("far stage", "stage stage2", "stage2 self"));
        tables.addAll(List.of("stage", "stage2"));

        assertThat(nodes(walk(1, 0, false))).containsExactlyInAnyOrder("self 0", "far -1");
        assertThat(walk(1, 0, false).leftOut())
                .extracting(QualifiedName::object)
                .containsExactlyInAnyOrder("stage", "stage2");
        assertThat(nodes(walk(2, 0, true))).containsExactlyInAnyOrder("self 0", "stage2 -1", "stage -2");
    }

    @Test
    void itLooksThingsUpForManyAtOnceAndStopsWhereThereAreTooMany() {
        for (int number = 0; number < 400; number++) {
            edges.add("self n" + number);
            edges.add("n" + number + " m" + number);
        }
        Walk walk = walk(0, 1, false);

        assertThat(walk.nodes()).hasSize(Walk.MOST);
        assertThat(walk.left()).isEqualTo(101);
        assertThat(asked).hasSize(1);
    }

    private Walk walk(int before, int after, boolean seesTables) {
        asked.clear();
        Walk walk = new Walk(new Drawn(), seesTables);
        walk.start(Map.of(id("self"), name("self")), Map.of(name("self"), dataset("self")));
        walk.go(false, before);
        walk.go(true, after);
        return walk;
    }

    private static List<String> nodes(Walk walk) {
        return walk.nodes().stream()
                .map(node -> node.object().object() + " " + node.step())
                .toList();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static QualifiedName name(String object) {
        return new QualifiedName("lake", "s", object);
    }

    private static Place dataset(String name) {
        return new Place(Kind.DATASET, new Place.Product(id(name), "d/" + name, name, "D", "1.0.0"), name);
    }

    /** Edges as texts: from and to. */
    private final class Drawn implements Walk.Surroundings {
        @Override
        public List<Next> next(Collection<UUID> objects, boolean after) {
            asked.add(objects.size());
            List<Next> found = new ArrayList<>();
            for (String edge : edges) {
                String[] ends = edge.split(" ");
                if (objects.contains(id(ends[after ? 0 : 1]))) {
                    String there = ends[after ? 1 : 0];
                    found.add(new Next(id(there), name(there)));
                }
            }
            return found;
        }

        @Override
        public Map<QualifiedName, Place> places(Collection<QualifiedName> objects) {
            Map<QualifiedName, Place> places = new HashMap<>();
            for (QualifiedName object : objects) {
                String there = object.object();
                places.put(
                        object,
                        hidden.contains(there) ? Place.HIDDEN : tables.contains(there) ? Place.TABLE : dataset(there));
            }
            return places;
        }
    }
}
