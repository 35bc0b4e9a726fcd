package io.fondaco.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request just as it is written, which no client of HTTP puts in order before it is sent. */
public final class RawCall {

    private static final int PATIENCE = 20_000;

    private RawCall() {}

    /** Asks for this address and gives the whole answer. */
    public static String get(URI root, String address) {
        return send(
                root, "GET " + address + " HTTP/1.1\r\nHost: " + root.getAuthority() + "\r\nConnection: close\r\n\r\n");
    }

    /** The status that an answer begins with; 0 where the connection was closed without any. */
    public static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    /** The header of the answer that comes next. */
    public static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection was closed after: " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /** Sends this text and gives all that comes back until the portal closes the connection. */
    public static String send(URI root, String text) {
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException closed) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
