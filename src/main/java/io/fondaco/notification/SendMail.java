package io.fondaco.notification;

import io.fondaco.job.Attempt;
import io.fondaco.job.Jobs;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * Sends the mails that are due. Each is sent at least once, and twice only where the portal dies, or loses the server's
 * answer, between sending and noting it.
 */
@ApplicationScoped
public class SendMail {

    /** How many mails were sent, and how many were not. */
    public record Result(int sent, int failed) {}

    private static final int PATIENCE = 3;

    private final Outbox outbox;
    private final MailWriter writer;
    private final Post post;
    private final MailConfig config;
    private final Jobs jobs;

    SendMail(Outbox outbox, MailWriter writer, Post post, MailConfig config, Jobs jobs) {
        this.outbox = outbox;
        this.writer = writer;
        this.post = post;
        this.config = config;
        this.jobs = jobs;
    }

    @Scheduled(
            cron = "{fondaco.jobs.mail-send}",
            identity = "mail-send",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void scheduled() {
        run();
    }

    /** Sends all that is due; after three failures the rest waits for the next run. */
    public Result run() {
        if (config.host().isEmpty()) {
            return new Result(0, 0);
        }
        return jobs.run("mail-send", attempt -> {
            int sent = 0;
            int failed = 0;
            outbox.gatherDaily();
            Optional<UUID> next = outbox.claim();
            while (next.isPresent()) {
                switch (send(next.get(), attempt)) {
                    case SENT -> sent++;
                    case FAILED -> failed++;
                    case DROPPED -> {
                        // nobody is left to tell
                    }
                }
                next = failed < PATIENCE ? outbox.claim() : Optional.empty();
            }
            outbox.forget();
            attempt.did(sent, "mail sent", "mails sent");
            return new Result(sent, failed);
        });
    }

    private enum Outcome {
        SENT,
        FAILED,
        DROPPED
    }

    /** A mail that can't be made stays claimed for a while and is tried again; it does not stop the others. */
    private Outcome send(UUID mail, Attempt attempt) {
        try {
            Optional<NoticeMail> notice = outbox.notice(mail);
            if (notice.isEmpty()) {
                return Outcome.DROPPED;
            }
            return send(notice.get(), attempt) ? Outcome.SENT : Outcome.FAILED;
        } catch (RuntimeException e) {
            attempt.failed("mail " + mail, e);
            return Outcome.FAILED;
        }
    }

    private boolean send(NoticeMail notice, Attempt attempt) {
        try {
            post.send(writer.write(notice));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            String error = withoutAddresses(e);
            attempt.failed("mail %s: %s".formatted(notice.id(), error));
            outbox.failed(notice.id(), error);
            return false;
        }
        outbox.sent(notice.id());
        return true;
    }

    /** Servers repeat the address in what they answer; it is for nobody's log. */
    private static String withoutAddresses(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return (cause.getClass().getSimpleName() + ": " + cause.getMessage()).replaceAll("\\S*@\\S*", "…");
    }
}
