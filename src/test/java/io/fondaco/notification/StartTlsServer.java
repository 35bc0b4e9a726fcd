package io.fondaco.notification;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** STARTTLS in front of a plain SMTP server, which GreenMail does not have; it notes what is said in the clear. */
final class StartTlsServer implements Closeable {

    private final List<String> saidInTheClear = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final SSLContext tls;
    private final int behind;
    private final boolean offers;

    StartTlsServer(SSLContext tls, int behind, boolean offers) throws IOException {
        this.tls = tls;
        this.behind = behind;
        this.offers = offers;
        this.door = new ServerSocket(0);
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    List<String> saidInTheClear() {
        return saidInTheClear;
    }

    private void serve() {
        try (Socket client = door.accept()) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, "220 localhost ESMTP");
            String line = lines.readLine();
            while (line != null && !line.equals("STARTTLS")) {
                saidInTheClear.add(line);
                say(client, "250-localhost\r\n250 " + (offers ? "STARTTLS" : "AUTH PLAIN LOGIN"));
                line = lines.readLine();
            }
            if (line != null) {
                say(client, "220 Go ahead");
                passOn(client);
            }
        } catch (IOException closed) {
            // the client or the test has had enough
        }
    }

    private void passOn(Socket client) throws IOException {
        try (SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, port(), true);
                Socket server = new Socket("localhost", behind)) {
            secure.setUseClientMode(false);
            greeting(server.getInputStream());
            Thread.ofVirtual().start(() -> pipe(server, secure));
            secure.getInputStream().transferTo(server.getOutputStream());
        }
    }

    /** The client was greeted already. */
    private static void greeting(InputStream from) throws IOException {
        while (from.read() != '\n') {
            // on to the end of the line
        }
    }

    private static void pipe(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // one of the two has had enough
        }
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
