package io.fondaco.engine.history;

import java.util.Optional;

/** A database by its JDBC address, and who reads it. */
public record DatabaseLogin(String url, Optional<String> user, Optional<String> password) {

    /** Without address and password: an address may hold one as well. */
    @Override
    public String toString() {
        return "database";
    }
}
