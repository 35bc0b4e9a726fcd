package io.fondaco.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports that nobody held when this run began, so that tests run beside dev mode and beside other tests. They are kept
 * as system properties: Quarkus loads test classes more than once in one JVM.
 */
final class TestPorts {

    private static final int LOWEST = 20_000;
    private static final int BEHIND_HIGHEST = 32_000;
    private static final int TRIES = 1_000;

    private TestPorts() {}

    /** Where Trino listens. */
    static int trino() {
        return port("fondaco.test.trino-port");
    }

    /** Where a Trino listens that asks by its OPA plugin. */
    static int askingTrino() {
        return port("fondaco.test.asking-trino-port");
    }

    /** Where it asks. */
    static int decisions() {
        return port("fondaco.test.decisions-port");
    }

    /** Where MariaDB listens. */
    static int mariaDb() {
        return port("fondaco.test.mariadb-port");
    }

    /** Where the PostgreSQL that Trino reads listens. */
    static int postgreSql() {
        return port("fondaco.test.postgresql-port");
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

    /**
     * One that nobody holds now. It lies below those that systems give to outgoing connections: a test may close its
     * port and open it again, and a connection of anybody's could have taken it meanwhile.
     */
    static int free() {
        return ThreadLocalRandom.current()
                .ints(LOWEST, BEHIND_HIGHEST)
                .limit(TRIES)
                .filter(TestPorts::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No free port was found"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
