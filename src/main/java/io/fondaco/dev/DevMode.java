package io.fondaco.dev;

import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoConfig;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * What {@code ./mvnw quarkus:dev} does besides running the portal: brings up Trino, then the demo company and its
 * history, in the background, so that pages answer at once.
 */
@ApplicationScoped
@IfBuildProfile("dev")
class DevMode {

    private static final String WELCOMED = "fondaco.dev.welcomed";
    private static final Duration TRINO_PATIENCE = Duration.ofMinutes(8);
    private static final Duration STATEMENT_PATIENCE = Duration.ofMinutes(5);

    private final DevSettings settings;
    private final TrinoAccount owner;
    private final Thread work = new Thread(this::run, "fondaco-dev");

    DevMode(DevSettings settings, TrinoConfig trino) {
        this.settings = settings;
        this.owner = TrinoAccount.of(trino).withStatementTimeout(STATEMENT_PATIENCE);
    }

    void start(@Observes StartupEvent event) {
        work.setDaemon(true);
        work.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        work.interrupt();
        work.join(Duration.ofSeconds(10));
    }

    private void run() {
        try {
            bringUp();
        } catch (TrinoNotStarted | EngineError | IOException e) {
            Log.warn(e.getMessage() + " The portal runs on without Trino.");
        } catch (InterruptedException e) {
            Log.debug("Dev mode's work ends with this application; a live reload goes on with it.", e);
        }
    }

    private void bringUp() throws IOException, InterruptedException {
        EndWithJvm.register(settings.trino().pidFile());
        TrinoServer trino = new TrinoServer(settings.trino());
        trino.start(TRINO_PATIENCE, Log::info);
        Instant begun = Instant.now();
        Log.info("Trino is ready; the demo's tables are being made");
        if (new DemoTables(settings.demo().resolve("sql"), owner, settings.folder()).make()) {
            Log.infof(
                    "The demo's tables were made in %d s",
                    Duration.between(begun, Instant.now()).toSeconds());
        }
        welcome();
        trino.awaitEnd();
        Log.warn("Trino has ended; its log is " + settings.trino().log() + ". The portal runs on without it.");
    }

    private void welcome() {
        if (System.setProperty(WELCOMED, "true") == null) {
            Log.info("Fondaco is ready: " + settings.portal());
            Log.info("Sign in, without a password, as ada or ben (consumers), otto or oda (owners in Weather),"
                    + " stella (owner in Retail), fiona, lars or clara (owners elsewhere), grace (platform admin)");
            Log.info("Try: as ada search for \"temperature zip\" and request access, approve it as otto, then"
                    + " query lake.weather.daily_temperatures as ada through " + owner.url());
        }
    }
}
