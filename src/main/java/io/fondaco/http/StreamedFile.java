package io.fondaco.http;

import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * A file that is written while what is in it is read, and reads everything there is: few of them at a time, so that pages
 * do not wait for them. What goes wrong on the way ends the connection before the end of the file, so that nobody takes
 * a part for the whole. Who may have it is asked before, while there is still a status to answer with.
 */
public final class StreamedFile {

    /** Writes what is in the file. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the stream stays open. */
        void write(OutputStream out) throws IOException;
    }

    private static final Semaphore PLACES = new Semaphore(4);

    private static final long A_MOMENT = 30;

    private StreamedFile() {}

    /** A file of this name and type. */
    public static Response of(String file, String type, Content content) {
        if (PLACES.availablePermits() == 0) {
            throw busy();
        }
        StreamingOutput output = out -> {
            if (!PLACES.tryAcquire()) {
                throw busy();
            }
            try {
                content.write(out);
            } finally {
                PLACES.release();
            }
        };
        return Response.ok(output)
                .type(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    private static ServiceUnavailableException busy() {
        return new ServiceUnavailableException("Several such files are being written at this moment.", A_MOMENT);
    }
}
