package io.fondaco.web.product;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people connect with. */
public enum Tool {
    JDBC("JDBC, DBeaver", "Driver: io.trino:trino-jdbc. In DBeaver choose Trino and paste the address."),
    CLI("Command line", "Needs the trino command, a single file that Trino publishes with each release."),
    PYTHON("Python", "Needs the package trino: pip install trino");

    private final String title;
    private final String hint;

    Tool(String title, String hint) {
        this.title = title;
        this.hint = hint;
    }

    /** The name on the page. */
    public String title() {
        return title;
    }

    /** What somebody needs for it. */
    public String hint() {
        return hint;
    }

    /** The value in URLs: {@code python}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tool of a URL's value, if there is one. */
    static Optional<Tool> of(String value) {
        return Arrays.stream(values())
                .filter(tool -> tool.value().equals(value))
                .findFirst();
    }
}
