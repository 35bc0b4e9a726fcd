package io.fondaco.api.usage;

import io.fondaco.usage.event.UnreadableEvent;
import io.fondaco.usage.event.UnreadableEvent.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The text of an event as it comes, packed or not, up to a bound: what packs well must not fill the memory. */
final class EventBody extends FilterInputStream {

    /** How many bytes an event may have, once it is unpacked. */
    static final long LARGEST = 256L * 1024 * 1024;

    private long left;

    private EventBody(InputStream text, long largest) {
        super(text);
        this.left = largest;
    }

    /**
     * The text of a body.
     *
     * @param encoding its {@code Content-Encoding}: gzip, identity, or null for none
     * @throws UnreadableEvent if it is packed in another way, or not in that one
     */
    static InputStream of(InputStream body, @Nullable String encoding) throws UnreadableEvent, IOException {
        return of(body, encoding, LARGEST);
    }

    static InputStream of(InputStream body, @Nullable String encoding, long largest)
            throws UnreadableEvent, IOException {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity", "" -> body;
            case "gzip", "x-gzip" -> new EventBody(unpacked(body), largest);
            default -> throw new UnreadableEvent(Reason.ENCODING);
        };
    }

    private static InputStream unpacked(InputStream body) throws UnreadableEvent, IOException {
        try {
            return new GZIPInputStream(body, 8192);
        } catch (ZipException e) {
            throw new UnreadableEvent(Reason.ENCODING);
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new IOException("The event is larger than the intake reads");
        }
    }
}
