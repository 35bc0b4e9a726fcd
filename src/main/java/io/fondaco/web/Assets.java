package io.fondaco.web;

import io.fondaco.common.Sha256;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The portal's own styles, scripts and icons. They are kept as one file per component and served as one file each:
 * an {@code @import} is put in line. Their addresses carry a hash, so browsers may keep them.
 */
@Named("assets")
@ApplicationScoped
public class Assets {

    /** One file as it is served. */
    public record Asset(String type, String content, String hash) {}

    private static final Map<String, String> SOURCES = Map.of(
            "app.css", "assets/styles/app.css",
            "app.js", "assets/scripts/app.js",
            "palette.js", "assets/scripts/palette.js",
            "icons.svg", "assets/icons.svg");
    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
    private static final String MARK = "data:image/svg+xml;base64,"
            + Base64.getEncoder()
                    .encodeToString(text("META-INF/resources/favicon.svg").getBytes(StandardCharsets.UTF_8));
    private static final Pattern IMPORT = Pattern.compile("(?m)^@import \"([a-z-]+\\.[a-z]+)\";$");

    private final boolean keep;
    private final Map<String, Asset> kept = new ConcurrentHashMap<>();
    private final Map<String, String> icons = new ConcurrentHashMap<>();

    Assets(LaunchMode mode) {
        this.keep = mode != LaunchMode.DEVELOPMENT;
    }

    /** The address of a file, with its hash. */
    public String url(String name) {
        return "/assets/" + name + "?v=" + find(name).orElseThrow().hash();
    }

    /** The address of one icon in the sprite; a list of products shows hundreds. */
    public String icon(String name) {
        return keep ? icons.computeIfAbsent(name, this::address) : address(name);
    }

    private String address(String icon) {
        return url("icons.svg") + "#" + icon;
    }

    /** The portal's mark for a browser's tab, in the address itself: a page needs no request of its own for it. */
    public String mark() {
        return MARK;
    }

    /** The file of that name, if it is one of ours. */
    public Optional<Asset> find(String name) {
        if (!SOURCES.containsKey(name)) {
            return Optional.empty();
        }
        return Optional.of(keep ? kept.computeIfAbsent(name, Assets::read) : read(name));
    }

    private static Asset read(String name) {
        String source = SOURCES.get(name);
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        String content = IMPORT.matcher(text(source))
                .replaceAll(found -> Matcher.quoteReplacement(text(folder + found.group(1))));
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return new Asset(type, content, hash(content));
    }

    private static String text(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("Not in the package: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(String content) {
        return Sha256.hex(content).substring(0, 12);
    }
}
