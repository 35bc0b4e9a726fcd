package io.fondaco.web.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A question and its answer, or a word and what it means. */
public record Topic(String id, String title, String text) {

    static final List<Topic> ASKED = List.of(
            new Topic(
                    "no-access",
                    "Trino says “Access Denied: Cannot select from table”. What now?",
                    "You have no access to that table, or it has ended. Open its data product here: the panel on the right"
                            + " says which, and has the button. If you do not know the product, search for the table's"
                            + " name."),
            new Topic(
                    "column-gone",
                    "Trino says “Column cannot be resolved”, and yesterday it worked.",
                    "The owner may have published a new version. The product's page Versions says what changed, and"
                            + " Schema shows the columns of today."),
            new Topic(
                    "how-long",
                    "How long does a request take?",
                    "That is up to the owners. Once enough requests were answered, the product's page says how long its"
                            + " owners usually take. You may remind them once a day; after an approval Trino is set up"
                            + " within a minute or two."),
            new Topic(
                    "connect",
                    "How do I connect my tool?",
                    "Each product has a page Connect with host, port, catalog and schema, the lines for your tool, and"
                            + " queries to begin with. You sign in to Trino as you always do: no secret is shown there."),
            new Topic(
                    "who-sees-my-queries",
                    "Who sees my queries?",
                    "Everybody who can see a product sees how often it is used. Only its owners and the platform team see"
                            + " the names of the people behind it; others see teams, and groups under five people are not"
                            + " counted exactly."),
            new Topic(
                    "pass-on",
                    "Can I give my access to a colleague?",
                    "No. An access belongs to whoever asked for it. A colleague asks for their own, or you ask for a team"
                            + " or a service account together."),
            new Topic(
                    "sample-rows",
                    "Why do I see other rows than my colleague?",
                    "A sample is read as you, and Trino's own rules apply to it, as they do to your queries: rows may be"
                            + " left out, and columns masked."));

    static final List<Topic> WORDS = List.of(
            new Topic("", "Data product", "Data that a team looks after and others may use, with a contract."),
            new Topic("", "Dataset", "One table or view of a data product."),
            new Topic("", "Contract", "What the owner promises: columns, freshness, quality, terms."),
            new Topic("", "Owner", "Who answers requests and questions for a data product."),
            new Topic("", "Access", "The right to read a dataset, for a purpose and until a day."),
            new Topic("", "Service account", "A name in Trino that programs use; a person answers for it."),
            new Topic("", "Masked", "Personal data is replaced before you see it."),
            new Topic("", "Breaking", "A change after which a query that ran before fails or counts differently."));

    /** Questions and words with all of these words in them; none for an empty search. */
    static List<Topic> about(String search) {
        List<String> words = Stream.of(search.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .toList();
        return words.isEmpty()
                ? List.of()
                : Stream.concat(ASKED.stream(), WORDS.stream())
                        .filter(topic -> words.stream().allMatch(topic::mentions))
                        .toList();
    }

    private boolean mentions(String word) {
        return (title + " " + text).toLowerCase(Locale.ROOT).contains(word);
    }
}
