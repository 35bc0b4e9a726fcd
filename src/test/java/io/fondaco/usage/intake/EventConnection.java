package io.fondaco.usage.intake;

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
            String answer = answer();
            if (!answer.startsWith("HTTP/1.1 202 ")) {
                throw new IllegalStateException(answer);
            }
        }
    }

    /** The head of an answer without a body. */
    private String answer() throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection was closed after: " + answer);
            }
            answer.append((char) next);
        }
        return answer.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
