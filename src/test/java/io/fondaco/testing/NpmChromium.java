package io.fondaco.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The Chromium inside the npm package {@code @sparticuz/chromium}, for machines with npm and without a browser. */
final class NpmChromium {

    private static final String PACKAGE = "@sparticuz/chromium@153.0.0";
    private static final Path FOLDER = Path.of("target", "chromium");
    private static final long PATIENCE_MINUTES = 5;

    private NpmChromium() {}

    /** Brings it once and unpacks it; empty where npm is missing or does not reach its registry. */
    static Optional<Path> fetch() {
        try {
            Files.createDirectories(FOLDER);
            if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
                run("npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", ".", PACKAGE);
            }
            String path = run(
                    "node",
                    "--input-type=module",
                    "-e",
                    "import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath())");
            return Optional.of(Path.of(path.strip())).filter(Files::isExecutable);
        } catch (IOException e) {
            System.err.println("No Chromium from npm: " + e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("chromium", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(List.of(command).getFirst() + " took too long");
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        if (process.exitValue() != 0) {
            throw new IOException(List.of(command).getFirst() + " ended with " + process.exitValue());
        }
        return printed;
    }
}
