package io.fondaco.web.access.approval;

import io.fondaco.identity.Person;

/** Says above the home page how much needs somebody: it changes with every row that is answered there. */
public interface HomeTitle {

    /** {@code 5 things need you}. */
    String of(Person viewer);
}
