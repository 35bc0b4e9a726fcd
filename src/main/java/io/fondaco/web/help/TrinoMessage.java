package io.fondaco.web.help;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kinds of messages of Trino's that people bring, the narrower before the wider, and what each asks for. Where the
 * message names a table, it is the pattern's group {@code name}.
 */
enum TrinoMessage {
    VIEW_OWNER(
            "View owner does not have sufficient privileges|View owner '.*' cannot create view",
            "The view itself lost its access",
            "Whoever owns the view may no longer read what it reads, so nobody can read the view. Tell the owner of the"
                    + " data product; asking for access again does not help."),
    NOT_IN_NAME(
            "cannot impersonate user",
            "Trino does not let this program speak in your name",
            "Sign in to Trino as yourself. If a program of your own says this, its account needs a rule for"
                    + " impersonation: ask the platform team."),
    PERMISSION_DENIED(
            "Cannot select from (?:columns \\[[^]]*] in )?(?:table or view|table|view) (?<name>[^\\s,;()]+)",
            "You may not read this table",
            "You have no access to it, or it has ended. Find its data product: the panel on the right says which, and has"
                    + " the button."),
    DENIED(
            "Access Denied|PERMISSION_DENIED|permission denied",
            "Trino does not allow this",
            "You may read what you have access to, and not more: no writing, no creating. If you need to read"
                    + " something, ask for access on the page of its data product."),
    INVALID_VIEW(
            "View '?(?<name>[^\\s']+)'? is stale or in invalid state|INVALID_VIEW",
            "The view no longer fits its tables",
            "Something that the view reads has changed, so Trino refuses it until it is made anew. Tell the owner of the"
                    + " data product."),
    TABLE_NOT_FOUND(
            "Table '?(?<name>[^\\s']+)'? does not exist|TABLE_NOT_FOUND",
            "Trino has no such table",
            "Check catalog, schema and spelling: the page Connect of the data product has the full name. A table may also"
                    + " have moved; search for its name to find where its product is now."),
    SCHEMA_NOT_FOUND(
            "Schema '?(?<name>[^\\s']+)'? (?:does not exist|not found)|SCHEMA_NOT_FOUND|Schema must be specified",
            "Trino has no such schema",
            "Name catalog and schema before the table, as the page Connect of the data product does."),
    CATALOG_NOT_FOUND(
            "Catalog '?(?<name>[^\\s']+)'? (?:does not exist|not found)|CATALOG_NOT_FOUND|Catalog must be specified",
            "Trino has no such catalog",
            "Check its spelling. There may be several Trino clusters: the page Connect of the data product names the host"
                    + " that has it."),
    COLUMN_NOT_FOUND(
            "Column '?(?<name>[^\\s']+)'? cannot be resolved|COLUMN_NOT_FOUND",
            "There is no such column",
            "Check its spelling on the page Schema of the data product. If the query ran before, look at Versions: a new"
                    + " version may have renamed or removed it."),
    TOO_SLOW(
            "exceeded (?:the )?maximum (?:execution |run |planning |)time|EXCEEDED_TIME_LIMIT|maximum time limit",
            "The query took too long",
            "Read fewer days or columns, and filter by a partition column: the page Schema marks it. At quieter hours the"
                    + " same query may end in time."),
    TOO_LARGE(
            "exceeded .*memory limit|EXCEEDED_(?:LOCAL|GLOBAL)_MEMORY_LIMIT|CLUSTER_OUT_OF_MEMORY|out of memory",
            "The query needs too much memory",
            "Read fewer columns and days, and put the smaller table on the right side of a join."),
    QUEUE_FULL(
            "Too many queued queries|QUERY_QUEUE_FULL|QUERY_REJECTED",
            "Too many queries are waiting",
            "Trino is busy. Wait a moment and run the query again."),
    SYNTAX(
            "mismatched input|SYNTAX_ERROR|extraneous input|no viable alternative",
            "Trino does not understand the SQL",
            "The message names line and column. Usual causes: a missing comma, a text in double quotes instead of single"
                    + " ones, or a name with a hyphen that needs double quotes."),
    TYPES(
            "TYPE_MISMATCH|Cannot apply operator|Unexpected parameters|must evaluate to|Cannot cast",
            "Two types do not fit",
            "Compare like with like, for instance a date with DATE '2026-11-25'. The page Schema shows the type of"
                    + " each column."),
    SIGN_IN(
            "Authentication failed|Unauthorized|\\b401\\b|Invalid credentials",
            "Trino does not know who you are",
            "Sign in anew. The page Connect of each data product says which user you are in Trino and whether the"
                    + " connection is encrypted."),
    NOT_REACHED(
            "Connection refused|UnknownHost|Failed to connect|timed out|No route to host|NO_NODES_AVAILABLE"
                    + "|SERVER_STARTING_UP|Error executing query",
            "Trino was not reached",
            "Check host and port against the page Connect, and your network or VPN. This page says on the right whether"
                    + " Trino answers now.");

    private final Pattern pattern;
    private final String title;
    private final String text;

    TrinoMessage(String pattern, String title, String text) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.title = title;
        this.text = text;
    }

    /** The first kind that this text is of. */
    static Optional<TrinoMessage> of(String text) {
        return Arrays.stream(values())
                .filter(message -> message.pattern.matcher(text).find())
                .findFirst();
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    /** The name that the message speaks of; empty where it names none. */
    String name(String message) {
        Matcher found = pattern.matcher(message);
        boolean named = found.namedGroups().containsKey("name") && found.find();
        return named && found.group("name") != null ? found.group("name").replaceAll("[.\"']+$", "") : "";
    }
}
