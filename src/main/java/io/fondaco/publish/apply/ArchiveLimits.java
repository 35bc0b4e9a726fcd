package io.fondaco.publish.apply;

/** How much of an archive is read before it is refused: far above what products need, far below what would hurt. */
final class ArchiveLimits {

    /** Files and folders. */
    static final int ENTRIES = 10_000;

    /** Bytes of one file. */
    static final int FILE = 4_000_000;

    /** Bytes of all files together, as they are without the archive. */
    static final long EXPANDED = 64_000_000;

    /** {@code <domain>/<product>/<file>}. */
    static final int DEPTH = 3;

    static final int NAME = 255;

    private ArchiveLimits() {}
}
