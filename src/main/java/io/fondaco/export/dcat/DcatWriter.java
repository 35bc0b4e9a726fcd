package io.fondaco.export.dcat;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fondaco.export.ExportedProduct;
import io.fondaco.quality.Quality;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Writes a catalogue with its datasets: a data product is a dataset, each of its ports a distribution. */
final class DcatWriter {

    private static final Map<String, String> CONTEXT = new TreeMap<>(Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "dqv", "http://www.w3.org/ns/dqv#",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "prov", "http://www.w3.org/ns/prov#",
            "skos", "http://www.w3.org/2004/02/skos/core#",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private final JsonGenerator json;
    private final String portal;

    DcatWriter(JsonGenerator json, String portal) {
        this.json = json;
        this.portal = portal;
    }

    void begin(String publisher) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("@context");
        for (Map.Entry<String, String> prefix : CONTEXT.entrySet()) {
            json.writeStringField(prefix.getKey(), prefix.getValue());
        }
        json.writeEndObject();
        json.writeStringField("@id", portal + "/products");
        json.writeStringField("@type", "dcat:Catalog");
        json.writeStringField("dct:title", "Data products of " + publisher);
        json.writeStringField(
                "dct:description", "The data products that can be read in Trino, each with the team that owns it.");
        agent("dct:publisher", publisher);
        id("foaf:homepage", portal + "/");
        json.writeArrayFieldStart("dcat:dataset");
    }

    void end() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }

    void write(ExportedProduct product) throws IOException {
        String page = portal + "/products/" + product.path();
        json.writeStartObject();
        json.writeStringField("@id", page);
        json.writeStringField("@type", "dcat:Dataset");
        json.writeStringField("dct:title", product.name());
        json.writeStringField("dct:description", product.summary().isBlank() ? product.name() : product.summary());
        json.writeStringField("dct:identifier", product.path());
        json.writeStringField("dcat:version", product.version());
        agent("dct:publisher", product.team());
        contact(product);
        id("dcat:landingPage", page);
        time("dct:modified", product.changed());
        if (product.issued() != null) {
            time("dct:issued", product.issued());
        }
        quality(product.quality());
        json.writeArrayFieldStart("dcat:keyword");
        for (String tag : product.tags().stream().sorted().toList()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dcat:distribution");
        for (ExportedProduct.Port port : product.ports()) {
            distribution(page, port);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** A rule that was not evaluated counts as none of these; of what was never checked nothing is said. */
    private void quality(Quality quality) throws IOException {
        if (quality.lastAt() == null) {
            return;
        }
        json.writeArrayFieldStart("dqv:hasQualityMeasurement");
        measurement("rules-evaluated", "Quality rules that were evaluated", quality.all() - quality.notRun(), quality);
        measurement("rules-passed", "Quality rules that were evaluated and hold", quality.passed(), quality);
        measurement("rules-failed", "Quality rules that were evaluated and fail", quality.failed(), quality);
        json.writeEndArray();
    }

    private void measurement(String metric, String definition, long value, Quality quality) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "dqv:QualityMeasurement");
        json.writeObjectFieldStart("dqv:isMeasurementOf");
        json.writeStringField("@id", portal + "/help/catalogues#" + metric);
        json.writeStringField("@type", "dqv:Metric");
        json.writeStringField("skos:definition", definition);
        id("dqv:expectedDataType", "xsd:integer");
        json.writeEndObject();
        json.writeObjectFieldStart("dqv:value");
        json.writeStringField("@type", "xsd:integer");
        json.writeStringField("@value", Long.toString(value));
        json.writeEndObject();
        time("prov:generatedAtTime", quality.lastAt());
        json.writeEndObject();
    }

    private void distribution(String page, ExportedProduct.Port port) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", page + "/connect#" + Iri.part(port.name()));
        json.writeStringField("@type", "dcat:Distribution");
        json.writeStringField("dct:title", port.title().isBlank() ? port.name() : port.title());
        if (!port.summary().isBlank()) {
            json.writeStringField("dct:description", port.summary());
        }
        json.writeStringField("dct:identifier", port.object().toString());
        id("dcat:accessURL", page + "/connect");
        json.writeEndObject();
    }

    private void contact(ExportedProduct product) throws IOException {
        json.writeObjectFieldStart("dcat:contactPoint");
        json.writeStringField("@type", "vcard:Organization");
        json.writeStringField("vcard:fn", product.team());
        if (product.contact().matches("[^\\s@<>\"]+@[^\\s@<>\"]+")) {
            id("vcard:hasEmail", "mailto:" + product.contact());
        }
        json.writeEndObject();
    }

    private void agent(String property, String name) throws IOException {
        json.writeObjectFieldStart(property);
        json.writeStringField("@type", "foaf:Agent");
        json.writeStringField("foaf:name", name);
        json.writeEndObject();
    }

    private void id(String property, String iri) throws IOException {
        json.writeObjectFieldStart(property);
        json.writeStringField("@id", iri);
        json.writeEndObject();
    }

    private void time(String property, Instant at) throws IOException {
        json.writeObjectFieldStart(property);
        json.writeStringField("@type", "xsd:dateTime");
        json.writeStringField("@value", at.toString());
        json.writeEndObject();
    }
}
