package io.fondaco.identity.session;

import io.fondaco.identity.SignIn;

/** What a token says, beside what the database said of it when this request was let in. */
record CheckedSignIn(SignIn signIn, KnownSession known) {

    /** The attribute of an identity under which it is kept for the rest of the request. */
    static final String ATTRIBUTE = "fondaco.checked-sign-in";
}
