package io.fondaco.web.publish.source;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.draft.Draft;
import io.fondaco.publish.draft.DraftSource;
import io.fondaco.publish.draft.Drafts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the first step. */
@ApplicationScoped
class SourceViews {

    @CheckedTemplate(basePath = "publish")
    record source(SourceView view) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final LookAtData data;
    private final Drafts drafts;

    SourceViews(CurrentPerson viewer, LookAtData data, Drafts drafts) {
        this.viewer = viewer;
        this.data = data;
        this.drafts = drafts;
    }

    /** Fresh, with what is looked for and the data that is chosen; for a draft with what it says. */
    TemplateInstance fresh(SourceForm asked) {
        SourceForm form = asked;
        if (!asked.draftId().isEmpty()) {
            Draft draft = drafts.get(viewer.get(), asked.draftId());
            DraftSource source = draft.content().source();
            boolean same = source.isSelect() == asked.isSelect();
            form = asked.with(
                    same ? source.query() : "",
                    same && asked.typedObject().isEmpty() ? source.object() : asked.typedObject(),
                    draft.changeNumber());
        }
        try {
            return view(form, found(form), chosen(form), Optional.empty(), Map.of());
        } catch (EngineError e) {
            return view(form, FoundTables.NONE, Optional.empty(), Optional.of(TrinoWord.of(e)), Map.of());
        }
    }

    private Optional<Looked> chosen(SourceForm form) {
        return form.isSelect() ? Optional.empty() : form.name().flatMap(name -> data.at(viewer.get(), name));
    }

    private FoundTables found(SourceForm form) {
        if (form.isSelect() || form.typedWords().isEmpty()) {
            return FoundTables.NONE;
        }
        List<QualifiedName> names = data.find(viewer.get(), form.typedWords());
        String chosen = form.name().map(QualifiedName::toString).orElse("");
        return FoundTables.of(names, chosen, data.productsOf(viewer.get(), names));
    }

    /** With the output of a query that was tried. */
    TemplateInstance tried(SourceForm form, Looked looked) {
        return view(form, FoundTables.NONE, Optional.of(looked), Optional.empty(), Map.of());
    }

    /** With why Trino could not try it. */
    TemplateInstance silent(SourceForm form, TrinoWord trouble) {
        return view(form, FoundTables.NONE, Optional.empty(), Optional.of(trouble), Map.of());
    }

    /** With what is wrong in what was sent. */
    TemplateInstance wrong(SourceForm form, Map<String, String> errors) {
        return view(form, FoundTables.NONE, Optional.empty(), Optional.empty(), errors);
    }

    private TemplateInstance view(
            SourceForm form,
            FoundTables found,
            Optional<Looked> looked,
            Optional<TrinoWord> trouble,
            Map<String, String> errors) {
        Person person = viewer.get();
        boolean first = form.draftId().isEmpty();
        return new source(new SourceView(
                form,
                found,
                looked,
                trouble,
                person.name(),
                first ? drafts.by(person) : List.of(),
                first ? drafts.proposedTo(person) : List.of(),
                errors));
    }
}
