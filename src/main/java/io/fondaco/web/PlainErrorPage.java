package io.fondaco.web;

import io.fondaco.http.ErrorPage;
import io.fondaco.http.Failure;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;

/** The page that says what went wrong and where to go from here. */
@ApplicationScoped
class PlainErrorPage implements ErrorPage {

    @CheckedTemplate(basePath = "error")
    record failure(Failure failure) implements TemplateInstance {}

    @Override
    public String of(Failure failure) {
        return new failure(failure).render();
    }
}
