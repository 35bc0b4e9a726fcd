package io.fondaco.dev;

import io.fondaco.dev.process.EndWithJvm;
import io.fondaco.dev.source.Sources;
import io.fondaco.engine.EngineError;
import io.fondaco.engine.TrinoAccount;
import io.fondaco.engine.TrinoConfig;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What {@code ./mvnw quarkus:dev} does besides running the portal: brings up Trino, then the demo company and its
 * history, in the background, so that pages answer at once.
 */
@Singleton
@IfBuildProfile("dev")
class DevMode {

    // Not Quarkus's static Log: for that, the class would be rewritten into the package.
    private static final Logger LOG = Logger.getLogger(DevMode.class);

    private static final String WELCOMED = "fondaco.dev.welcomed";
    private static final String HISTORY = "demo-history";
    private static final String HISTORY_STATE = "posted";
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
            signEverybodyIn();
            TrinoSetup setup = withSources(settings.trino());
            TrinoServer trino = new TrinoServer(setup, EndWithJvm::register);
            trino.start(TRINO_PATIENCE, LOG::info);
            makeDemo(setup);
            welcome();
            trino.awaitEnd();
            LOG.warn("Trino has ended; its log is " + settings.trino().log() + ". The portal runs on without it.");
        } catch (TrinoNotStarted e) {
            unlessReloading(e.getMessage() + " The portal runs on without Trino.");
        } catch (InterruptedException e) {
            LOG.debug("A live reload: the next application goes on with the work.");
        }
    }

    private TrinoSetup withSources(TrinoSetup trino) throws InterruptedException {
        Sources sources = settings.sources();
        Set<String> answering = sources.start(EndWithJvm::register, DevMode::unlessReloading);
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return trino.with(sources.properties(answering), sources.listeners(answering));
    }

    private void signEverybodyIn() throws InterruptedException {
        try {
            new DemoPeople(settings.provider(), settings.portal()).signIn(settings.people());
        } catch (IOException e) {
            unlessReloading("The people of the demo are not known yet: " + e.getMessage());
        }
    }

    private void makeDemo(TrinoSetup setup) throws InterruptedException {
        try {
            makeTables(setup);
            postHistory();
        } catch (EngineError | IOException e) {
            unlessReloading("The demo is incomplete: " + e.getMessage());
        }
    }

    private static void unlessReloading(String sentence) {
        if (!Thread.currentThread().isInterrupted()) {
            LOG.warn(sentence);
        }
    }

    private void makeTables(TrinoSetup setup) throws IOException {
        Instant begun = Instant.now();
        DemoTables tables = new DemoTables(
                settings.demo().resolve("sql"), setup.sources().keySet(), owner, settings.notesOnTrino());
        if (!tables.made()) {
            LOG.info("Trino is ready; now the demo's tables");
            LandedFiles.copy(settings.demo().resolve("files"), setup.warehouse());
            tables.make();
            LOG.infof("The demo's tables were made in %d s", since(begun));
        }
    }

    private void postHistory() throws IOException, InterruptedException {
        DevNotes notes = settings.notesOnDatabase();
        if (notes.done(HISTORY, HISTORY_STATE)) {
            return;
        }
        Instant begun = Instant.now();
        HistoryPlan plan = HistoryPlan.read(settings.demo().resolve("history.yaml"));
        List<PastQuery> queries = PastDays.queries(plan, begun);
        new DemoHistory(settings.ingest(), settings.ingestToken(), LOG::info).post(queries);
        notes.noteDone(HISTORY, HISTORY_STATE);
        LOG.infof(
                "The demo's history, %d queries of %d days, was posted in %d s",
                queries.size(), PastDays.DAYS, since(begun));
    }

    private static long since(Instant begun) {
        return Duration.between(begun, Instant.now()).toSeconds();
    }

    private void welcome() {
        if (System.setProperty(WELCOMED, "true") == null) {
            LOG.info("Fondaco is ready: " + settings.portal());
            LOG.info("Sign in, without a password, as ada or ben (consumers), otto or oda (owners in Weather), stella"
                    + " (owner in Retail), fiona, lars or clara (owners elsewhere), grace (platform admin), astrid"
                    + " (auditor)");
            LOG.info("Try: as ada search for \"temperature zip\" and request access, approve it as otto, then"
                    + " query lake.weather.daily_temperatures as ada through " + owner.url());
        }
    }
}
