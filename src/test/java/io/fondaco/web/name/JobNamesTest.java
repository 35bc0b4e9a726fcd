package io.fondaco.web.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class JobNamesTest {

    /** The jobs of the table in the documentation: each begins a line, or stands beside another. */
    private static final Pattern JOB = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    @Test
    void everyJobOfTheDocumentationHasAName() throws IOException {
        List<String> jobs = Files.readAllLines(Path.of("docs/operations.md")).stream()
                .dropWhile(line -> !line.equals("| job | |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .flatMap(line ->
                        JOB.matcher(line.substring(0, line.indexOf('|', 1))).results())
                .map(found -> found.group(1))
                .toList();

        assertThat(jobs)
                .hasSizeGreaterThan(20)
                .allSatisfy(job ->
                        assertThat(JobNames.jobName(job)).isNotEqualTo(job).matches("[A-Z][a-z].*"));
    }

    @Test
    void aClusterIsNamedBesideTheJob() {
        assertThat(JobNames.jobName("grants-reconcile east")).isEqualTo("Give and take away in Trino, cluster east");
        assertThat(JobNames.jobName("unknown-job")).isEqualTo("unknown-job");
    }
}
