package io.fondaco.dev.process;

/**
 * Ends a process with the JVM and not with a live reload: one hook for each process, however often the application is
 * loaded anew.
 *
 * <p>When the hook runs, the class loader that registered it may be closed for long and loads nothing more. So the
 * hook is one call of a class that this loader has met already; whatever it would load on the way would be missing.
 */
public final class EndWithJvm {

    private static final String REGISTERED = "fondaco.dev.ends-with-jvm.";

    private EndWithJvm() {}

    /** Ends this process with the JVM, however often that is asked. */
    public static void register(ProcessHandle process) {
        if (System.setProperty(REGISTERED + process.pid(), "true") == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "fondaco-ends-" + process.pid()));
        }
    }
}
