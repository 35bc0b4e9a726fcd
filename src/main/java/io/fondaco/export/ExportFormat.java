package io.fondaco.export;

/** The catalogues that are told. */
public enum ExportFormat {
    /** Entities for the bulk call of Apache Atlas, version 2. */
    ATLAS("atlas.json", "application/json"),
    /** Nodes and relationships for Amundsen's publishers, as CSV files in a zip. */
    AMUNDSEN("amundsen.zip", "application/zip"),
    /** A catalogue in the words of DCAT-AP, as JSON-LD. */
    DCAT("dcat.jsonld", "application/ld+json");

    private final String file;
    private final String type;

    ExportFormat(String file, String type) {
        this.file = file;
        this.type = type;
    }

    /** What its file is called. */
    public String file() {
        return file;
    }

    /** The media type of the file. */
    public String type() {
        return type;
    }
}
