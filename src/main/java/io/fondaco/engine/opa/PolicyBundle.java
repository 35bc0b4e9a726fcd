package io.fondaco.engine.opa;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fondaco.common.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * A bundle that an OPA loads and goes on with when the portal is down: the policy, and the rights of one cluster as its
 * data. The same rights make the same bytes.
 *
 * @param revision changes with what the bundle says
 * @param bytes a gzipped tar
 */
public record PolicyBundle(String revision, byte[] bytes) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The bundle of this policy and these rights. */
    public static PolicyBundle of(Policy policy, HeldRights held) {
        byte[] rego = rego().getBytes(StandardCharsets.UTF_8);
        byte[] data = bytes(JSON.objectNode().set("fondaco", data(policy, held)));
        String revision = Sha256.hex(Sha256.hex(rego) + Sha256.hex(data));
        ObjectNode manifest = JSON.objectNode().put("revision", revision);
        manifest.putArray("roots").add("fondaco");
        TarFile tar = new TarFile();
        tar.add(".manifest", bytes(manifest));
        tar.add("data.json", data);
        tar.add("fondaco/trino/policy.rego", rego);
        return new PolicyBundle(revision, gzipped(tar.bytes()));
    }

    /** The text of the policy, the same for all clusters. */
    static String rego() {
        try (InputStream in = Objects.requireNonNull(PolicyBundle.class.getResourceAsStream("policy.rego"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the policy decides by. */
    static ObjectNode data(Policy policy, HeldRights held) {
        ObjectNode data = JSON.objectNode();
        ObjectNode settings = data.putObject("settings");
        list(settings, "catalogs", policy.catalogs());
        list(settings, "unbound", policy.unbound());
        settings.put("portal", policy.portal())
                .put("others", policy.others().name().toLowerCase(Locale.ROOT))
                .put("in_names", policy.inNames());
        tree(data.putObject("rights"), held);
        tree(data.putObject("passable"), held.passable());
        return data;
    }

    private static void tree(ObjectNode users, HeldRights held) {
        held.forEach(user -> {
            ObjectNode catalogs = users.putObject(user.getKey());
            user.getValue().forEach((catalog, schemas) -> {
                ObjectNode inCatalog = catalogs.putObject(catalog);
                schemas.forEach((schema, objects) -> {
                    ObjectNode inSchema = inCatalog.putObject(schema);
                    objects.forEach(object -> inSchema.put(object, true));
                });
            });
        });
    }

    private static void list(ObjectNode settings, String name, Set<String> values) {
        new TreeSet<>(values).forEach(settings.withArray(name)::add);
    }

    private static byte[] bytes(Object json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] gzipped(byte[] tar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(tar.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(tar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
