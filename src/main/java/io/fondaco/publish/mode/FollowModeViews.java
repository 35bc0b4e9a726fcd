package io.fondaco.publish.mode;

import io.fondaco.access.agreement.AgreementTouched;
import io.fondaco.access.grant.ResyncGrants;
import io.fondaco.access.grant.WantedPrivileges.Scope;
import io.fondaco.access.mode.ModeView;
import io.fondaco.access.mode.ModeViews;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.PublicationSettled;
import io.fondaco.publish.publication.Publications;
import io.fondaco.publish.publication.ResyncPublications;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Set;

/**
 * Views of modes follow the agreements, and the grants follow the views: the first agreement makes a view due, and once it
 * was seen its grants are wanted; the last one that ends lets it be dropped. What is not in Trino as it is declared, since
 * somebody changed it there or Trino refuses it, is nobody's to read until it is put right.
 */
@ApplicationScoped
class FollowModeViews {

    private static final String CHANGED = "Somebody changed this view in Trino. An owner can put it back.";
    private static final String NOT_OFFERED = "The owner no longer offers this way of reading.";

    private final ModeViews views;
    private final WantedModeViews wanted;
    private final Publications publications;
    private final ResyncPublications resync;
    private final ResyncGrants grants;

    FollowModeViews(
            ModeViews views,
            WantedModeViews wanted,
            Publications publications,
            ResyncPublications resync,
            ResyncGrants grants) {
        this.views = views;
        this.wanted = wanted;
        this.publications = publications;
        this.resync = resync;
        this.grants = grants;
    }

    void during(@Observes AgreementTouched touched) {
        if (touched.object().namesMode()) {
            resync.follow(List.of(touched.object()));
        }
    }

    /** Of two agreements that change at the same moment neither saw the other. */
    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgreementTouched touched) {
        if (touched.object().namesMode()) {
            QuarkusTransaction.requiringNew().run(() -> resync.follow(List.of(touched.object())));
        }
    }

    void during(@Observes PublicationSettled settled) {
        views.byObject(settled.object()).ifPresent(view -> {
            note(view, settled);
            grants.in(new Scope(Set.of(view.object()), Set.of()));
        });
    }

    private void note(ModeView view, PublicationSettled settled) {
        switch (settled.state()) {
            case LIVE -> view.seen();
            case FAILED ->
                view.shut(publications
                        .of(view.object())
                        .flatMap(Publication::lastError)
                        .orElse("Trino refuses this view."));
            case DRIFTED -> view.shut(CHANGED);
            case GONE -> {
                if (wanted.isHeld(view)) {
                    view.shut(NOT_OFFERED);
                } else {
                    view.gone();
                }
            }
            case WANTED, UNWANTED -> {
                // On its way to one of the others.
            }
        }
    }
}
