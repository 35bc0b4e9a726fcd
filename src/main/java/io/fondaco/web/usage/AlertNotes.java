package io.fondaco.web.usage;

import io.fondaco.identity.Person;
import io.fondaco.product.DataProduct;
import io.fondaco.usage.alert.Finding;
import io.fondaco.usage.alert.FindingKind;
import io.fondaco.usage.alert.Findings;
import io.fondaco.usage.report.UsageReports;
import io.fondaco.usage.told.TellPeople;
import io.fondaco.web.Formats;
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
     * @param failures whether it is about failures, which stand further down
     * @param tell what the button says that tells people; empty where nobody is to be told, or the viewer may not
     */
    public record Note(
            String kind, String icon, String title, String text, String when, boolean failures, String tell) {}

    /** Those that stand open, and those behind "more". */
    public record Notes(List<Note> first, List<Note> more) {}

    private final Findings findings;
    private final TellPeople tellPeople;

    AlertNotes(Findings findings, TellPeople tellPeople) {
        this.findings = findings;
        this.tellPeople = tellPeople;
    }

    Notes of(DataProduct product, Person viewer) {
        boolean names = UsageReports.showsNames(product, viewer);
        List<Note> notes = findings.of(product).stream()
                .filter(finding -> names || !finding.kind().ownersOnly())
                .map(finding -> note(product, finding, names, product.isOwnedBy(viewer)))
                .toList();
        return new Notes(
                notes.stream().limit(SHOWN).toList(), notes.stream().skip(SHOWN).toList());
    }

    private Note note(DataProduct product, Finding finding, boolean names, boolean owns) {
        int people = owns ? tellPeople.recipients(product, finding).size() : 0;
        return new Note(
                finding.over() ? "warn" : "bad",
                finding.over() ? "clock" : "triangle-alert",
                finding.said(names).title(),
                finding.said(names).text(),
                finding.when(),
                finding.kind() == FindingKind.NOW_FAILING || finding.kind() == FindingKind.MORE_FAILURES,
                people == 0 ? "" : "Tell " + Formats.counted(people, "person", "people"));
    }
}
