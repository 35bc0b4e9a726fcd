package io.fondaco.http;

/** Draws a failure as a page; the pages' own package does it, so that this one needs no templates. */
public interface ErrorPage {

    /** The whole page as HTML. */
    String of(Failure failure);
}
