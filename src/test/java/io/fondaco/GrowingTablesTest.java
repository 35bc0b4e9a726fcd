package io.fondaco;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every table stands in docs/operations.md with what bounds it. */
class GrowingTablesTest {

    private static final Pattern CHANGE = Pattern.compile("(?mi)^\\s*(?:create table (?:if not exists )?([a-z_]+)"
            + "|drop table (?:if exists )?([a-z_]+)|alter table ([a-z_]+) rename to ([a-z_]+))");
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

    /** The tables that there are after all migrations. */
    private static Set<String> tables() throws IOException {
        Set<String> tables = new TreeSet<>();
        for (Path file : migrations()) {
            Matcher changes = CHANGE.matcher(Files.readString(file));
            while (changes.find()) {
                if (changes.group(1) != null) {
                    tables.add(changes.group(1));
                } else if (changes.group(2) != null) {
                    tables.remove(changes.group(2));
                } else {
                    tables.remove(changes.group(3));
                    tables.add(changes.group(4));
                }
            }
        }
        return tables;
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            return files.sorted(Comparator.comparingInt(GrowingTablesTest::version))
                    .toList();
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
