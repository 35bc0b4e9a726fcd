package io.fondaco.notification;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The way to the SMTP server: a connection for each mail, which a server that keeps silent loses. */
@ApplicationScoped
class Post {

    private final Vertx vertx;
    private final MailConfig config;

    Post(Vertx vertx, MailConfig config) {
        this.vertx = vertx;
        this.config = config;
    }

    private static io.vertx.ext.mail.MailConfig options(MailConfig config) {
        int millis = Math.toIntExact(config.timeout().toMillis());
        io.vertx.ext.mail.MailConfig options = new io.vertx.ext.mail.MailConfig()
                .setHostname(config.host().orElse("localhost"))
                .setPort(config.port())
                .setSsl(config.encryption() == MailConfig.Encryption.TLS)
                .setStarttls(
                        config.encryption() == MailConfig.Encryption.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setLogin(config.username().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setKeepAlive(false);
        options.setHostnameVerificationAlgorithm("HTTPS");
        options.setConnectTimeout(millis);
        options.setIdleTimeout(millis);
        options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.username().ifPresent(options::setUsername);
        config.password().ifPresent(options::setPassword);
        return options;
    }

    /** Waits until the server has taken the mail. */
    void send(MailMessage mail) throws ExecutionException, TimeoutException, InterruptedException {
        MailClient client = MailClient.create(vertx, options(config));
        try {
            client.sendMail(mail)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            client.close();
        }
    }
}
