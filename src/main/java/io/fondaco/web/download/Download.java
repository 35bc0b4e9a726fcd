package io.fondaco.web.download;

import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A file that is written while its rows are read, so that it needs the same room however long it is. What goes wrong on
 * the way ends the connection before the end of the file, so that nobody takes a part of it for the whole. Whether the
 * viewer may have it is asked before, while there is still a status to answer with.
 */
public final class Download {

    /** Reads the rows, a part at a time, and hands each on as soon as it is there. */
    @FunctionalInterface
    public interface Rows<T> {
        /** Hands them all on, in order. */
        void each(Consumer<T> reader);
    }

    private static final int BUFFER = 16 * 1024;

    /** A reader that takes its time holds a thread: pages must not wait for those who read files. */
    private static final Semaphore PLACES = new Semaphore(16);

    private static final int A_MOMENT = 10;

    private Download() {}

    /**
     * Several values in one cell: parted by semicolons; a semicolon or backslash that belongs to a value has a backslash
     * before it.
     */
    public static String list(Collection<String> values) {
        return values.stream()
                .map(value -> value.replace("\\", "\\\\").replace(";", "\\;"))
                .collect(Collectors.joining(";"));
    }

    /** A table for spreadsheets with these headings. */
    public static Response csv(String file, List<String> headings, Rows<List<?>> rows) {
        return of(file, "text/csv;charset=UTF-8", write -> {
            write.accept(Csv.line(headings));
            rows.each(cells -> write.accept(Csv.line(cells)));
        });
    }

    /** A file of this type, in pieces of text. */
    public static Response of(String file, String type, Rows<String> pieces) {
        if (PLACES.availablePermits() == 0) {
            throw busy();
        }
        StreamingOutput output = out -> {
            if (!PLACES.tryAcquire()) {
                throw busy();
            }
            try {
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
                pieces.each(piece -> write(writer, piece));
                writer.flush();
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
        return new ServiceUnavailableException("Many files are being read at this moment.", (long) A_MOMENT);
    }

    private static void write(Writer writer, String text) {
        try {
            writer.write(text);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
