package io.fondaco.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** Somebody who signs in by the pages of the identity provider of dev mode, and has the cookies of a session then. */
public final class CodeFlow {

    private final URI root;
    private final Connection session = Jsoup.newSession().ignoreHttpErrors(true).ignoreContentType(true);

    private CodeFlow(URI root) {
        this.root = root;
    }

    /** Signs this person in. */
    public static CodeFlow signIn(URI root, String person) {
        CodeFlow flow = new CodeFlow(root);
        Document login = flow.open("/settings");
        Element button = login.selectFirst("[name=predefined-%1$s], [value=%1$s]".formatted(person));
        if (button == null || !(button.closest("form") instanceof FormElement form)) {
            throw new IllegalStateException("The provider's page has no button for " + person + ": " + login.title());
        }
        Connection press = form.submit();
        if (button.hasAttr("name") && press.data(button.attr("name")) == null) {
            press.data(button.attr("name"), button.attr("value"));
        }
        send(press);
        return flow;
    }

    /** Opens a page and follows where it leads. */
    public Document open(String path) {
        return send(session.newRequest(root.resolve(path).toString()));
    }

    /** Presses the button that signs out. */
    public Document signOut() {
        return send(session.newRequest(root.resolve("/logout").toString())
                .header("Sec-Fetch-Site", "same-origin")
                .method(Connection.Method.POST));
    }

    /** The cookies that the browser has now. */
    public Map<String, String> cookies() {
        return session.cookieStore().getCookies().stream()
                .collect(Collectors.toMap(HttpCookie::getName, HttpCookie::getValue, (first, _) -> first));
    }

    private static Document send(Connection request) {
        try {
            return request.execute().parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
