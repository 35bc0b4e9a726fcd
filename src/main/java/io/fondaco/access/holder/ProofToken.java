package io.fondaco.access.holder;

import io.fondaco.common.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A single-use token that stands alone in a statement. Only a statement that is nothing else counts: what somebody types
 * into a dashboard becomes part of a longer one, and so never proves that they control the dashboard's account.
 */
public record ProofToken(String value) {

    /** What is kept of a statement that held a token. */
    public static final String HIDDEN = "SELECT 'fondaco-proof-…'";

    private static final Pattern STATEMENT =
            Pattern.compile("\\s*select\\s+'(fondaco-proof-[0-9a-f]{40})'\\s*;?\\s*", Pattern.CASE_INSENSITIVE);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 20;

    /** A new one that nobody knows. */
    static ProofToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new ProofToken("fondaco-proof-" + HexFormat.of().formatHex(bytes));
    }

    /** The token of a statement that is nothing but a token. */
    public static Optional<ProofToken> in(String sql) {
        Matcher matcher = STATEMENT.matcher(sql);
        return matcher.matches() ? Optional.of(new ProofToken(matcher.group(1))) : Optional.empty();
    }

    /** The statement to run. */
    public String statement() {
        return "SELECT '" + value + "'";
    }

    /** What is kept of it. */
    String hash() {
        return Sha256.hex(value);
    }

    /** Without the token: it must not stand in a log. */
    @Override
    public String toString() {
        return "ProofToken";
    }
}
