package io.fondaco.web.product;

import java.net.URI;

/** Where people's tools reach Trino. */
public record TrinoAddress(String host, int port, boolean encrypted) {

    private static final String SCHEME = "jdbc:";

    /** Reads a JDBC address; without a port it is the usual one. */
    static TrinoAddress of(String jdbcUrl) {
        URI address = URI.create(jdbcUrl.startsWith(SCHEME) ? jdbcUrl.substring(SCHEME.length()) : jdbcUrl);
        String parameters = address.getQuery() == null ? "" : address.getQuery();
        boolean encrypted = parameters.contains("SSL=true") || address.getPort() == 443;
        int port = address.getPort() > 0 ? address.getPort() : encrypted ? 443 : 80;
        return new TrinoAddress(address.getHost(), port, encrypted);
    }

    /** The address that browsers and the command line take. */
    public String http() {
        return (encrypted ? "https://" : "http://") + host + ":" + port;
    }
}
