package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every table stands in docs/operations.md with what bounds it. */
class GrowingTablesTest {

    private static final Pattern MADE = Pattern.compile("(?mi)^\\s*create table (?:if not exists )?([a-z_]+)");
    private static final Pattern GONE = Pattern.compile("(?mi)^\\s*drop table (?:if exists )?([a-z_]+)");
    private static final Pattern NAMED = Pattern.compile("`([a-z_]+)`");

    @Test
    void eachIsNamedWithWhatBoundsIt() throws IOException {
        String page = Files.readString(Path.of("docs", "operations.md"));
        String part = page.substring(page.indexOf("## What grows"), page.indexOf("## Backup"));

        assertThat(named(part)).containsAll(tables());
    }

    /** Names, and those that are written as an ending of the name before: {@code data_product} and its {@code _tag}. */
    private static Set<String> named(String part) {
        Set<String> named = new TreeSet<>();
        String first = "";
        Matcher names = NAMED.matcher(part);
        while (names.find()) {
            String name = names.group(1);
            first = name.startsWith("_") ? first : name;
            named.add(name.startsWith("_") ? first + name : name);
        }
        return named;
    }

    private static Set<String> tables() throws IOException {
        Set<String> made = new TreeSet<>();
        Set<String> gone = new TreeSet<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(Path.of("src", "main", "resources", "db", "migration"))) {
            for (Path file : files) {
                String sql = Files.readString(file);
                MADE.matcher(sql).results().forEach(found -> made.add(found.group(1)));
                GONE.matcher(sql).results().forEach(found -> gone.add(found.group(1)));
            }
        }
        gone.stream().filter(name -> name.endsWith("_before")).forEach(made::remove);
        return made;
    }
}
