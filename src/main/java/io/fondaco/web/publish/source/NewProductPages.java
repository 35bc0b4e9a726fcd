package io.fondaco.web.publish.source;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftSource;
import io.fondaco.web.Html;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The first step of a new product: a table or view that the viewer may read, or a SELECT that they write. */
@Path("/products/new")
public class NewProductPages {

    private final CurrentPerson viewer;
    private final SourceViews views;
    private final LookAtData data;
    private final KeepSource keep;

    NewProductPages(CurrentPerson viewer, SourceViews views, LookAtData data, KeepSource keep) {
        this.viewer = viewer;
        this.views = views;
        this.data = data;
        this.keep = keep;
    }

    /** The page, with what is looked for and what is chosen. */
    @GET
    public TemplateInstance show(
            @QueryParam("from") @Nullable String from,
            @QueryParam("q") @Nullable String words,
            @QueryParam("object") @Nullable String object,
            @QueryParam("draft") @Nullable String draft) {
        return views.fresh(SourceForm.asked(from, words, object, draft));
    }

    /** Tries a SELECT as the viewer, and shows its output; nothing is kept. */
    @POST
    @Path("/trial")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response trial(@BeanParam SourceForm form) {
        if (form.typedQuery().isEmpty()) {
            return Html.answer(422, views.wrong(form, Map.of("query", "Write a SELECT")));
        }
        try {
            return Html.ok(views.tried(form, data.at(viewer.get(), form.typedQuery())));
        } catch (EngineError e) {
            return TrinoWord.isSilence(e)
                    ? Html.ok(views.silent(form, TrinoWord.of(e)))
                    : Html.answer(422, views.wrong(form, Map.of("query", e.getMessage())));
        }
    }

    /** Goes on with this data: a draft begins, or takes it over. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response choose(@BeanParam SourceForm form) {
        Map<String, String> wrong = wrong(form);
        if (!wrong.isEmpty()) {
            return Html.answer(422, views.wrong(form, wrong));
        }
        QualifiedName object = form.name().orElseThrow();
        try {
            return form.isSelect() ? select(form, object) : table(form, object);
        } catch (EngineError e) {
            if (!TrinoWord.isSilence(e)) {
                return Html.answer(
                        422, views.wrong(form, Map.of(form.isSelect() ? "query" : "object", e.getMessage())));
            }
            return keep.go(form, source(form, object, ""), List.of());
        }
    }

    private static Map<String, String> wrong(SourceForm form) {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (form.isSelect() && form.typedQuery().isEmpty()) {
            wrong.put("query", "Write a SELECT");
        }
        if (form.name().isEmpty()) {
            wrong.put(
                    "object",
                    form.isSelect()
                            ? "Give the view a full name, catalog.schema.name"
                            : "Choose a table or view, or write its full name, catalog.schema.name");
        }
        return wrong;
    }

    private static DraftSource source(SourceForm form, QualifiedName object, String kind) {
        return form.isSelect()
                ? DraftSource.select(object.toString(), form.typedQuery())
                : DraftSource.table(object.toString(), kind);
    }

    private Response select(SourceForm form, QualifiedName object) {
        List<DraftColumn> columns = data.columnsOf(viewer.get(), form.typedQuery());
        return keep.go(form, source(form, object, ""), columns);
    }

    private Response table(SourceForm form, QualifiedName object) {
        Optional<Looked> looked = data.columnsOf(viewer.get(), object);
        if (looked.isEmpty()) {
            return Html.answer(
                    422, views.wrong(form, Map.of("object", "Trino shows you no table or view of this name")));
        }
        return keep.go(
                form, source(form, object, looked.get().kind()), looked.get().columns());
    }
}
