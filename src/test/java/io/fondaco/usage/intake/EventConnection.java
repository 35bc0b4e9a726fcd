package io.fondaco.usage.intake;

import io.fondaco.testing.RawCall;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** One kept connection of a listener, that posts a body when the one before was taken. Costs next to nothing itself. */
final class EventConnection implements AutoCloseable {

    private final String head;
    private final EventBodies bodies;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    EventConnection(URI portal, String token, EventBodies bodies) throws IOException {
        this.head = "POST /ingest/trino HTTP/1.1\r\nHost: " + portal.getAuthority() + "\r\nAuthorization: Bearer "
                + token + "\r\nContent-Type: application/json\r\nContent-Length: ";
        this.bodies = bodies;
        this.socket = new Socket(portal.getHost(), portal.getPort());
        this.socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Posts so many; fails at the first that is not taken. */
    void post(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            byte[] body = bodies.next();
            out.write((head + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            String answer = RawCall.head(in);
            if (!answer.startsWith("HTTP/1.1 202 ")) {
                throw new IllegalStateException(answer);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
