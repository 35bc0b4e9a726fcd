package io.fondaco.identity.directory;

/** The identity provider's list could not be read; the message says why and holds no secret. */
public class DirectoryError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as a sentence. */
    public DirectoryError(String sentence) {
        super(sentence);
    }
}
