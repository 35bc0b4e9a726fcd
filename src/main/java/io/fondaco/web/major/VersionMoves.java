package io.fondaco.web.major;

import io.fondaco.common.Day;
import io.fondaco.identity.People;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.ProductVersion;
import io.fondaco.publish.version.ReaderMoves;
import io.fondaco.publish.version.ReaderMoves.NotMoved;
import io.fondaco.publish.version.ReaderMoves.Standing;
import io.fondaco.publish.version.RollBack;
import io.fondaco.web.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the Versions page says of majors side by side and of versions that were taken back. */
@ApplicationScoped
public class VersionMoves {

    /**
     * For one viewer.
     *
     * @param rows a row for each step between majors
     * @param backTo the versions that the viewer may go back to
     * @param takenBack who took a version back, when and why, by its number
     * @param held why the files do not count now; empty where they do
     */
    public record View(List<MoveRow> rows, Set<String> backTo, Map<String, String> takenBack, String held) {

        /** Who took this version back; empty where nobody did. */
        public String takenBack(String number) {
            return takenBack.getOrDefault(number, "");
        }
    }

    /**
     * How it stands with one step between majors.
     *
     * @param moved such as “9 of 14 readers have moved”
     * @param lastDay of the older one; empty where none is named
     * @param notMoved who still uses it, for owners; else empty
     * @param actions below which address owners act on the older one; empty for others
     * @param over whether it can be ended now
     */
    public record MoveRow(
            OutputPort older,
            OutputPort later,
            String moved,
            String lastDay,
            List<ReaderRow> notMoved,
            String actions,
            boolean over) {}

    /** Somebody who still uses the older major. */
    public record ReaderRow(String name, String lastUse, String columns) {}

    private final ReaderMoves moves;
    private final RollBack rollBack;
    private final People people;
    private final Clock clock;

    VersionMoves(ReaderMoves moves, RollBack rollBack, People people, Clock clock) {
        this.moves = moves;
        this.rollBack = rollBack;
        this.people = people;
        this.clock = clock;
    }

    /** Of this product for this viewer. */
    public View of(DataProduct product, Person viewer) {
        boolean owner = product.isOwnedBy(viewer);
        return new View(
                moves.of(product).stream()
                        .map(standing -> row(product, standing, owner))
                        .toList(),
                owner ? rollBack.candidates(product) : Set.of(),
                takenBack(product),
                product.heldAbove()
                        .map(above ->
                                "The portal went back to version %s. What the files say counts again from a version above %s on."
                                        .formatted(product.currentVersion(), above))
                        .orElse(""));
    }

    private MoveRow row(DataProduct product, Standing standing, boolean owner) {
        OutputPort older = standing.step().older();
        boolean over =
                older.life().end().filter(day -> !day.isAfter(Day.today(clock))).isPresent();
        return new MoveRow(
                older,
                standing.step().later(),
                moved(standing),
                older.life().end().map(Formats::inUtc).orElse(""),
                owner ? readers(standing.notMoved()) : List.of(),
                owner
                        ? "/products/%s/datasets/%s"
                                .formatted(
                                        product.path(),
                                        URLEncoder.encode(older.name(), StandardCharsets.UTF_8)
                                                .replace("+", "%20"))
                        : "",
                over);
    }

    static String moved(Standing standing) {
        int left = standing.notMoved().size();
        String readers = standing.readers() + (standing.readers() == 1 ? " reader" : " readers");
        if (left > 0) {
            return "%d of %s %s not moved".formatted(left, readers, left == 1 ? "has" : "have");
        }
        return switch (standing.readers()) {
            case 0 -> "Nobody holds it";
            case 1 -> "Its only reader has moved";
            default -> "All %s have moved".formatted(readers);
        };
    }

    private List<ReaderRow> readers(List<NotMoved> notMoved) {
        Map<String, String> names =
                people.displayNames(notMoved.stream().map(NotMoved::reader).toList());
        return notMoved.stream()
                .map(each -> new ReaderRow(
                        names.getOrDefault(each.reader(), each.reader()),
                        Formats.day(each.lastUse()),
                        String.join(", ", each.columns())))
                .toList();
    }

    private Map<String, String> takenBack(DataProduct product) {
        Map<String, ProductVersion.RolledBack> back = product.versions().stream()
                .filter(version -> version.rolledBack().isPresent())
                .collect(Collectors.toMap(
                        ProductVersion::number, version -> version.rolledBack().orElseThrow()));
        Map<String, String> names = people.displayNames(
                back.values().stream().map(ProductVersion.RolledBack::by).toList());
        return back.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> said(
                                entry.getValue(), names.get(entry.getValue().by()))));
    }

    private static String said(ProductVersion.RolledBack how, String by) {
        return "Rolled back by %s on %s: %s".formatted(by, Formats.day(how.at()), how.why());
    }
}
