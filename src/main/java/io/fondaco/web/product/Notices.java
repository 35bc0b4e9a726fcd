package io.fondaco.web.product;

import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.product.harvest.ReadObstacle;
import io.fondaco.product.harvest.UnreadObjects;
import io.fondaco.quality.CheckedRule;
import io.fondaco.quality.CheckedRules;
import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.Findings;
import io.fondaco.usage.report.UsageReports;
import io.fondaco.usage.told.OpenAlerts;
import io.fondaco.web.Formats;
import io.fondaco.web.search.Encoding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reader should know of a product, the worst first; that it is deprecated stands in the access panel, with the way out. */
@ApplicationScoped
public class Notices {

    /** Something that a reader of the product should know before using it, and where to read on. */
    public record Notice(
            String kind,
            String title,
            String text,
            @Nullable Link link) {

        /** Where to read on. */
        public record Link(String label, String href) {}
    }

    private static final int NAMED = 3;

    private final UnreadObjects unread;
    private final CheckedRules rules;
    private final Findings findings;
    private final OpenAlerts open;

    Notices(UnreadObjects unread, CheckedRules rules, Findings findings, OpenAlerts open) {
        this.unread = unread;
        this.rules = rules;
        this.findings = findings;
        this.open = open;
    }

    /** @param seen what stands in the way of reading its ports */
    List<Notice> of(
            DataProduct product, Person viewer, List<DatasetSchema> schemas, Map<QualifiedName, ReadObstacle> seen) {
        List<Notice> notices = new ArrayList<>(inTheWay(product, viewer, seen));
        failing(product).ifPresent(notices::add);
        Set<String> unreadable =
                seen.keySet().stream().map(QualifiedName::toString).collect(Collectors.toSet());
        schemas.stream()
                .filter(schema -> !unreadable.contains(schema.object()))
                .flatMap(schema -> difference(product, schema))
                .forEach(notices::add);
        worst(product, viewer).ifPresent(notices::add);
        return notices;
    }

    /** That there is nothing to read everybody should know; what went wrong, those who can put it right. */
    private List<Notice> inTheWay(DataProduct product, Person viewer, Map<QualifiedName, ReadObstacle> seen) {
        List<Notice> notices = new ArrayList<>();
        boolean answers = product.isDecidedBy(viewer) || viewer.platformAdmin();
        seen.forEach((object, obstacle) -> {
            if (answers || obstacle.sentence().equals(obstacle.brief())) {
                notices.add(new Notice(
                        "bad",
                        "%s can't be read now".formatted(object),
                        answers ? obstacle.sentence() : obstacle.brief(),
                        null));
            }
        });
        if (answers) {
            unread.of(product.ports())
                    .values()
                    .forEach(sentence -> notices.add(new Notice("warn", "Not read from Trino", sentence, null)));
        }
        return notices;
    }

    private Optional<Notice> failing(DataProduct product) {
        List<CheckedRule> failing = rules.failingOf(product.id(), NAMED + 1);
        if (failing.isEmpty()) {
            return Optional.empty();
        }
        String names =
                failing.stream().limit(NAMED).map(CheckedRule::name).distinct().collect(Collectors.joining(", "));
        String since = failing.getFirst()
                .since()
                .map(at -> " since " + Formats.day(at))
                .orElse("");
        return Optional.of(new Notice(
                "bad",
                failing.size() == 1 ? names + " fails" + since : "Quality rules fail" + since,
                failing.size() == 1
                        ? "The data does not keep this quality rule."
                        : "The data does not keep " + names + (failing.size() > NAMED ? " and others." : "."),
                new Notice.Link("See what failed", "/products/%s/contract".formatted(product.path()))));
    }

    /** Of what is wrong with its use; the usage page tells all of it. */
    private Optional<Notice> worst(DataProduct product, Person viewer) {
        if (!open.of(product)) {
            return Optional.empty();
        }
        boolean names = UsageReports.showsNames(product, viewer);
        return findings.ofCalls(List.of(product)).getOrDefault(product, List.of()).stream()
                .filter(finding -> !finding.over())
                .findFirst()
                .map(finding -> notice(product, finding.said(names)));
    }

    private static Notice notice(DataProduct product, Finding.Said said) {
        String page = "/products/" + product.path() + "/usage";
        return new Notice("bad", said.title(), said.text(), new Notice.Link("See usage", page));
    }

    private static Stream<Notice> difference(DataProduct product, DatasetSchema schema) {
        if (schema.differences().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Notice(
                "warn",
                "%s differs from its contract".formatted(schema.object()),
                schema.differences().getFirst(),
                new Notice.Link(
                        "See the columns",
                        "/products/%s/schema?dataset=%s"
                                .formatted(product.path(), Encoding.inAddress(schema.dataset())))));
    }
}
