package io.fondaco.export;

import java.io.IOException;
import java.io.OutputStream;

/** A way to tell another catalogue what is published here. */
public interface CatalogExport {

    /** Which one. */
    ExportFormat format();

    /** Writes all that they may see, while it is read; the stream stays open. */
    void write(Audience audience, OutputStream out) throws IOException;
}
