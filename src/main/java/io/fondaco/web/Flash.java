package io.fondaco.web;

import io.fondaco.http.BrowserCookies;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** One line that says the outcome of a form on the page that follows it. It travels in a cookie for a minute. */
@RequestScoped
public class Flash {

    private static final String NAME = "fondaco-said";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String NOT_DONE = "!";

    /**
     * What is said.
     *
     * @param kind {@code ok} for what was done, {@code warn} for what was not
     */
    public record Said(String kind, String sentence) {

        private static Said of(String kept) {
            return kept.startsWith(NOT_DONE)
                    ? new Said("warn", kept.substring(NOT_DONE.length()))
                    : new Said("ok", kept);
        }
    }

    private final BrowserCookies cookies;

    Flash(BrowserCookies cookies) {
        this.cookies = cookies;
    }

    /** Goes on to a page, which says once what was done. */
    public Response seeOther(String path, String sentence) {
        return keeping(path, sentence);
    }

    /** Goes on to a page, which says once why nothing was done. */
    public Response notDone(String path, String sentence) {
        return keeping(path, NOT_DONE + sentence);
    }

    private Response keeping(String path, String sentence) {
        String value =
                Base64.getUrlEncoder().withoutPadding().encodeToString(sentence.getBytes(StandardCharsets.UTF_8));
        cookies.keep(NAME, value, A_MINUTE);
        return Html.seeOther(path);
    }

    /** What the form before this page had to say; it is said once. */
    public Optional<Said> take() {
        Optional<String> kept = cookies.read(NAME);
        kept.ifPresent(_ -> cookies.forget(NAME));
        try {
            return kept.map(value -> Said.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
