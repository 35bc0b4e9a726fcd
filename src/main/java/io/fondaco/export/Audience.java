package io.fondaco.export;

import io.fondaco.identity.Person;
import io.fondaco.product.Visibility;
import org.jspecify.annotations.Nullable;

/** For whom an export is written: it holds nothing that they may not see on the pages. */
public final class Audience {

    /** Whoever signs in, whatever their teams. */
    public static final Audience EVERYBODY = new Audience(null);

    private final @Nullable Person viewer;

    private Audience(@Nullable Person viewer) {
        this.viewer = viewer;
    }

    /** One person. */
    public static Audience of(Person viewer) {
        return new Audience(viewer);
    }

    /** Which products they see, as a condition on {@code product}. */
    Visibility.Condition sees(Visibility visibility) {
        return viewer == null ? visibility.publishedForEverybody() : visibility.published(viewer);
    }
}
