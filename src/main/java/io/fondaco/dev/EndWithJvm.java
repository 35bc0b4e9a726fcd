package io.fondaco.dev;

import java.nio.file.Path;

/**
 * Ends Trino with the JVM and not with a live reload: one hook for each JVM, however often the application is
 * loaded anew. The hook reads the pid file when it runs, so it ends whichever Trino is current by then.
 */
final class EndWithJvm implements Runnable {

    private static final String REGISTERED = "fondaco.dev.trino-ends-with-jvm";

    private final TrinoProcess process;

    private EndWithJvm(TrinoProcess process) {
        this.process = process;
    }

    static void register(Path pidFile) {
        if (System.setProperty(REGISTERED, "true") == null) {
            EndWithJvm hook = new EndWithJvm(new TrinoProcess(pidFile));
            hook.process.alive(); // loads what the hook needs while this class loader is still open
            Runtime.getRuntime().addShutdownHook(new Thread(hook, "fondaco-ends-trino"));
        }
    }

    @Override
    public void run() {
        process.end();
    }
}
