package io.fondaco.web.home;

import io.fondaco.identity.Person;
import io.fondaco.web.access.approval.HomeTitle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The title of the home page, counted anew. */
@ApplicationScoped
class WorkTitle implements HomeTitle {

    private final Catalogue catalogue;
    private final ReaderTodos readerTodos;
    private final WorkHome workHome;

    WorkTitle(Catalogue catalogue, ReaderTodos readerTodos, WorkHome workHome) {
        this.catalogue = catalogue;
        this.readerTodos = readerTodos;
        this.workHome = workHome;
    }

    @Override
    @Transactional
    public String of(Person viewer) {
        return workHome.of(viewer, readerTodos.of(viewer), catalogue.of(viewer)).title();
    }
}
