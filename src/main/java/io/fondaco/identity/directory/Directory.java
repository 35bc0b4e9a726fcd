package io.fondaco.identity.directory;

import java.util.List;

/** The identity provider's own list of people and teams, where the portal may read it. */
public interface Directory {

    /** Whether there is one to ask. */
    boolean configured();

    /**
     * Every account, whether or not its person has been here.
     *
     * @throws DirectoryError if the provider does not answer, or does not answer all of it
     */
    List<DirectoryAccount> accounts();
}
