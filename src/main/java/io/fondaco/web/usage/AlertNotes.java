package io.fondaco.web.usage;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.FindingKind;
import io.fondaco.usage.alert.Findings;
import io.fondaco.usage.report.UsageReports;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts what is wrong with the use of a product on top of its usage page. */
@ApplicationScoped
class AlertNotes {

    private static final int SHOWN = 2;

    /**
     * One of them.
     *
     * @param kind how the note looks
     * @param when since when, and whether it is over
     * @param failures whether the calls that failed are listed further down
     * @param tell how many people can be told; 0 where nobody is hit, or the viewer may not tell them
     */
    record Note(String kind, String icon, String title, String text, String when, boolean failures, int tell, String what) {}

    /** Those that stand open, and those behind "more". */
    record Notes(List<Note> first, List<Note> more) {}

    private final Findings findings;

    AlertNotes(Findings findings) {
        this.findings = findings;
    }

    Notes of(DataProduct product, Person viewer) {
        boolean names = UsageReports.showsNames(product, viewer);
        boolean owns = product.isOwnedBy(viewer);
        List<Note> notes = findings.of(List.of(product)).getOrDefault(product, List.of()).stream()
                .filter(finding -> names || !finding.kind().ownersOnly())
                .map(finding -> note(finding, names, owns))
                .toList();
        return new Notes(
                notes.stream().limit(SHOWN).toList(), notes.stream().skip(SHOWN).toList());
    }

    private static Note note(Finding finding, boolean names, boolean owns) {
        return new Note(
                finding.over() ? "warn" : "bad",
                finding.over() ? "clock" : "triangle-alert",
                finding.said(names).title(),
                finding.said(names).text(),
                finding.when(),
                finding.kind() == FindingKind.NOW_FAILING || finding.kind() == FindingKind.MORE_FAILURES,
                owns && !finding.over() ? finding.hit().size() : 0,
                finding.kind().name());
    }
}
