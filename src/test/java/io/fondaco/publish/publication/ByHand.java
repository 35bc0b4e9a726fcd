package io.fondaco.publish.publication;

import io.fondaco.engine.name.QualifiedName;

/** What administrators do in Trino besides the portal. */
interface ByHand {

    /** Whose the tables and views are that are made by hand. */
    String ADMIN = "admin";

    /** The table below all views, and the schemas of the publisher. */
    void begin();

    /** A view is made, or replaced. */
    void define(QualifiedName view, String query, boolean invoker, String comment);

    /** Dropped, if it is there. */
    void drop(QualifiedName view);

    /** The publisher may read the table below and hand it on, or no longer. */
    void right(boolean given);

    /** Nobody reads the view any more by a grant of this user. */
    void revoke(QualifiedName view, String user);

    /** A statement that was held up arrives, if this engine can hold one up. */
    void letGo();

    /** The next statement is held up; false where this engine can't do that. */
    boolean holdBack();
}
