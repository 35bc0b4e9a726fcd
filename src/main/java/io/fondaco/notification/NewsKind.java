package io.fondaco.notification;

/** What kind of thing a notification tells. */
public enum NewsKind {
    /** To the requester: the request is on its way. */
    SENT("I sent a request", true, "It waits for an approver. You are told what they answer."),
    /** To the approvers: somebody asks. */
    ASKED("Somebody asks for a product that I decide on", true, "Look at the request, then approve or decline it."),
    /** To the approvers: the requester reminds them, or changed what is asked for. */
    REMINDED(
            "A request that waits for me was changed, or I am reminded of it",
            true,
            "The request still waits for you."),
    /** To the other side: a question about a request, or its answer. */
    QUESTION("A question or an answer about a request", true, "Its page shows what was said."),
    /** To the requester: who approved took that back. */
    REOPENED(
            "My approved request waits again", false, "The approval was taken back, so it waits for another decision."),
    /** To the requester: approved, and Trino was seen to hold the grant. */
    READABLE("My request is approved and set up", false, "The request is approved, and Trino lets you read it now."),
    /** To the requester: an approver said no. */
    DECLINED("My request was declined", false, "The page of the request says why."),
    /** To the requester: nobody answered. */
    LAPSED("Nobody answered my request", false, "The request is closed. You can ask again."),
    /** To the requester and the platform: approved, but Trino refused the grant. */
    SET_UP_FAILED(
            "An approval could not be set up", true, "Trino did not take the grant. Fondaco tries again by itself."),
    /** To the holder: an owner took the access away. */
    TAKEN_AWAY("My access was taken away", false, "The page of the request says by whom and why."),
    /** To the domain's owners: nobody has answered a request for five working days. */
    UNANSWERED("Nobody answers a request in my domain", true, "Talk to those who decide on it."),
    /** To the owners: say who still needs access. */
    REVIEW("I am to review who still needs access", true, "Say of each holder whether they still need it."),
    /** To the holder: an owner will take the access away. */
    WILL_BE_TAKEN_AWAY("My access will be taken away", false, "The page of the request says by whom and why."),
    /** To the holder: the time is over soon. */
    ENDS_SOON("My access ends soon", false, "If you still need it, ask for an extension."),
    /** To the holder: an owner gave more time. */
    EXTENDED("My access is extended", true, "You need not ask again before it ends."),
    /** To both sides: a colleague decides in somebody's place, or no longer. */
    DELEGATION(
            "A colleague decides in my place, or I in theirs",
            true,
            "The page of the delegations shows who, and until when."),
    /** To a member: nobody confirmed the membership of a team, so what the team may read is lost. */
    MEMBERSHIP_LAPSED("My membership of a team lapsed", false, "You can no longer read what only this team may read."),
    /** To somebody who has not signed in for long: all of their access ends unless they do. */
    UNSEEN(
            "I have not signed in for long",
            false,
            "Whoever does not sign in for long is taken to have left. One visit is enough."),
    /** To the heir: somebody left, and their service account needs a new owner. */
    SERVICE_ACCOUNT_INHERITED("I inherit a service account", true, "Its owner has left, so you answer for it now."),
    /** To an admin: a service account waits to be confirmed. */
    SERVICE_ACCOUNT_TO_CONFIRM(
            "A service account waits for the platform team", true, "Find out whose it is, then confirm it."),
    /** To its owner: nothing stands between the service account and its grants any more. */
    SERVICE_ACCOUNT_CONFIRMED("My service account was confirmed", true, "What was approved for it is being set up."),
    /** To a colleague: somebody wants them to answer for a service account. */
    SERVICE_ACCOUNT_OFFERED("I am asked to answer for a service account", true, "Accept or decline within 14 days."),
    /** To its owner and the colleague: what became of that. */
    SERVICE_ACCOUNT_HANDED_OVER(
            "A service account is offered or handed over",
            true,
            "The page of your service accounts shows who answers for it."),
    /** To the platform team: the provider gave an account another name, which is somebody else in Trino. */
    PERSON_RENAMED(
            "Somebody has another name in Trino",
            true,
            "Change the name in the files of the products that still say the old one."),
    /** To the holder: the time is over. */
    ENDED("My access ended", false, "If you still need it, request it again."),
    /** To the holder: the product no longer has what they read. */
    DATASET_REMOVED("A dataset that I could read was removed", false, "The owners took it out of the product."),
    /** To requesters and owners: the product is shown to fewer people, or has fewer datasets. */
    PRODUCT_CHANGED(
            "A product that I asked for or own was changed", true, "Its owners changed who sees it, or what it has."),
    /** To the owners: Trino refuses whoever reads one of their views, or does so no longer. */
    UNREADABLE("Nobody can read a product of mine", true, "The product's Manage page says why."),
    /** To the owners: Trino lacks a column that a contract promises, or has it of another type. */
    CONTRACT_DRIFTED(
            "Trino lacks what my product promises",
            true,
            "The product's Schema page shows both. Put the table right, or publish a version that promises what is"
                    + " there."),
    /** To the owners and those who follow: what the data must keep, it does not keep. */
    RULE_FAILS(
            "A quality rule of a product that I own or follow fails",
            true,
            "The product's page shows which, and since when."),
    /** To the owners: it is kept again. */
    RULE_PASSES_AGAIN("A quality rule of my product passes again", true, "The product's page shows the last results."),
    /** To who asked for that: a rule passes again. */
    AWAITED_RULE_PASSES(
            "A quality rule that I wait for passes again",
            true,
            "The product's page shows the last results. You wait for it no longer."),
    /** To a domain's owners: somebody looks for data that nobody offers yet. */
    DATA_WANTED("Somebody asks my domain for data", true, "Its page shows the question, and where to answer it."),
    /** To the owners: somebody replaced or dropped in Trino what the portal made. */
    DEFINITION_DRIFTED(
            "Somebody changed in Trino what my product publishes",
            true,
            "The product's Manage page shows both texts. There you put back what was published."),
    /** To the owners: Trino does not take what their product publishes. */
    PUBLISHING_FAILED(
            "My product could not be published in Trino",
            true,
            "The product's Manage page says why. Fondaco tries again by itself."),
    /** To owners and followers: calls fail, fell, or are as usual again. */
    USE_CHANGED(
            "The use of a product that I own or follow changed",
            true,
            "The product's Usage page shows the numbers, and since when."),
    /** To somebody whose queries fail: an owner of the product says so. */
    QUERIES_FAIL(
            "My queries on a product fail, says its owner", true, "The product's Usage page shows why queries failed."),
    /** To holders and followers: an owner announces something. */
    ANNOUNCED("The owner of a product that I read or follow announces something", true, "Its page holds the text."),
    /** To the holder: the next major of what they read is there, with or without a decision. */
    CARRIED_OVER(
            "A new version of what I can read is there",
            true,
            "My access shows what changes for the columns that you use, with a query to begin with."),
    /** To the holder: what they read gives way to its next major. */
    DATASET_ENDS(
            "A dataset that I can read will end", false, "Another one takes its place, which you can use already."),
    /** To the owners: nothing is cut while somebody uses it. */
    STILL_USED(
            "A dataset of mine is still used after its last day",
            true,
            "The Versions page shows who uses it. Nothing ends by itself while they do."),
    /** To the holder: the owners took a version back. */
    ROLLED_BACK(
            "A product that I can read went back to an earlier version",
            true,
            "The Versions page says why. Your access is as it was."),
    /** To the holder: the product is no more. */
    RETIRED("A product that I could read was retired", false, "All access to it ended with it.");

    private final String label;
    private final boolean optional;
    private final String mail;

    NewsKind(String label, boolean optional, String mail) {
        this.label = label;
        this.optional = optional;
        this.mail = mail;
    }

    /** What happened, as the settings name it. */
    public String label() {
        return label;
    }

    /** Whether mail of it can be off: not what ends an access, and no decision. */
    public boolean optional() {
        return optional;
    }

    /** What the mail says below its subject. */
    public String mail() {
        return mail;
    }
}
