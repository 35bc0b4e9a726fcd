package io.fondaco.web.product.tool;

import java.net.URI;

/** Where people's tools reach Trino. */
public record TrinoAddress(String host, int port, boolean encrypted) {

    private static final String SCHEME = "jdbc:";

    /** Reads a JDBC address; without a port it is the usual one. */
    public static TrinoAddress of(String jdbcUrl) {
        URI address = URI.create(jdbcUrl.startsWith(SCHEME) ? jdbcUrl.substring(SCHEME.length()) : jdbcUrl);
        String parameters = address.getQuery() == null ? "" : address.getQuery();
        boolean encrypted = parameters.contains("SSL=true") || address.getPort() == 443;
        int port = address.getPort() > 0 ? address.getPort() : encrypted ? 443 : 80;
        return new TrinoAddress(address.getHost(), port, encrypted);
    }

    /** {@code http} or {@code https}. */
    public String scheme() {
        return encrypted ? "https" : "http";
    }

    /** The address that browsers and the command line take. */
    public String http() {
        return scheme() + "://" + host + ":" + port;
    }
}
