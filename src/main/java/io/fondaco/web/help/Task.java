package io.fondaco.web.help;

import java.util.List;

/** Something that people come to do, and where they do it. */
public record Task(String title, String href, String text) {

    static final List<Task> ALL = List.of(
            new Task("Find data", "/products", "Search by name, column, tag or team, and narrow the list by filters."),
            new Task(
                    "Get access",
                    "#how-long",
                    "Open a product and press Request access. What you asked for and what you may read stand under My access."),
            new Task("Connect", "#connect", "JDBC and DBeaver, Python, the command line: each product has the lines."),
            new Task(
                    "Answer requests",
                    "/approvals",
                    "Approve, ask back or decline. What you approve is set up in Trino within a minute or two."),
            new Task(
                    "Give access back",
                    "/access",
                    "My access lists what you hold. Extend it before it ends, or give back what you no longer need."),
            new Task(
                    "What is counted",
                    "#who-sees-my-queries",
                    "Queries, people, times and failures of each product, and who sees whose name."));
}
