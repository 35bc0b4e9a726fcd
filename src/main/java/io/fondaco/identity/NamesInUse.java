package io.fondaco.identity;

import java.util.List;

/** Some place where names of principals are used. All places together are one name space: {@link PrincipalNames}. */
public interface NamesInUse {

    /** What is used here under this name, or under one of the same form, be it the very same use. */
    List<NameUse> like(NameUse asked);
}
