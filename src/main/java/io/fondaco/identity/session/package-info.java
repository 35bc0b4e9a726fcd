/** Who is signed in: sign-ins, sessions, and the person of a call. */
@NullMarked
package io.fondaco.identity.session;

import org.jspecify.annotations.NullMarked;
