package io.fondaco.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * Ports that nobody held when this run began, so that tests run beside dev mode and beside other tests. They are kept
 * as system properties: Quarkus loads test classes more than once in one JVM.
 */
final class TestPorts {

    private TestPorts() {}

    /** Where Trino listens. */
    static int trino() {
        return port("fondaco.test.trino-port");
    }

    /** Where the portal listens in tests with the real Trino. */
    static int portal() {
        return port("fondaco.test.portal-port");
    }

    private static int port(String property) {
        synchronized (System.class) {
            if (System.getProperty(property) == null) {
                System.setProperty(property, Integer.toString(free()));
            }
            return Integer.getInteger(property);
        }
    }

    /** One that nobody holds now. */
    static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
