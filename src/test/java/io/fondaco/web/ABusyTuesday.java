package io.fondaco.web;

import static io.fondaco.testing.Samples.ADA;
import static io.fondaco.testing.Samples.BEN;
import static io.fondaco.testing.Samples.GRACE;
import static io.fondaco.testing.Samples.OTTO;
import static io.fondaco.testing.Samples.STELLA;

import io.fondaco.access.request.Decision;
import io.fondaco.engine.FakeEngine;
import io.fondaco.engine.Privilege;
import io.fondaco.engine.name.QualifiedName;
import io.fondaco.engine.person.FakePersonEngines;
import io.fondaco.engine.person.Rows;
import io.fondaco.identity.Person;
import io.fondaco.lineage.LineageCast;
import io.fondaco.publish.draft.DraftAccess;
import io.fondaco.publish.draft.DraftColumn;
import io.fondaco.publish.draft.DraftContent;
import io.fondaco.publish.draft.DraftSource;
import io.fondaco.publish.draft.DraftWords;
import io.fondaco.publish.draft.Drafts;
import io.fondaco.search.ProductIndex;
import io.fondaco.testing.Samples;
import io.fondaco.web.access.AccessStory;
import io.fondaco.web.access.OwnerActions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A company in which everything happens at once, and the pages that show it. */
@ApplicationScoped
class ABusyTuesday {

    /** One page, as one person sees it; the name is that of its picture. */
    record Visit(String person, String name, String path) {}

    private static final String PRODUCT = "/products/weather/daily-temperatures";

    private final Samples samples;
    private final UsageSamples usage;
    private final AccessStory story;
    private final ProductIndex index;
    private final Instance<FakeEngine> engine;
    private final Instance<FakePersonEngines> trino;
    private final OwnerActions owner;
    private final Drafts drafts;
    private final LineageCast lineage;

    ABusyTuesday(
            Samples samples,
            UsageSamples usage,
            AccessStory story,
            ProductIndex index,
            Instance<FakeEngine> engine,
            Instance<FakePersonEngines> trino,
            OwnerActions owner,
            Drafts drafts,
            LineageCast lineage) {
        this.lineage = lineage;
        this.drafts = drafts;
        this.owner = owner;
        this.samples = samples;
        this.usage = usage;
        this.story = story;
        this.index = index;
        this.engine = engine;
        this.trino = trino;
    }

    List<Visit> begin() {
        samples.reset();
        index.rebuild();
        usage.ninetyDaysOf(Samples.DAILY);
        lineage.tell();
        trino.get().fill(Samples.DAILY, new Rows(List.of(), List.of(List.of("10115", "2026-11-25"))));
        List<Visit> visits = new ArrayList<>();
        aConsumer(visits);
        peopleInEveryState(visits);
        anOwner(visits);
        whatOwnersDo(visits);
        whatPublishersDo(visits);
        anAdmin(visits);
        return visits;
    }

    /** What only happens among people who have signed in. */
    void goOn() {
        owner.offersTheAccount();
    }

    private void aConsumer(List<Visit> visits) {
        UUID declined = story.asked(ADA, "retail", "store-transactions", 90);
        story.decided(STELLA, declined, Decision.Outcome.DECLINED, "Ask for the totals by month instead.");
        UUID waiting = story.askedDaysAgo(ADA, 2);
        visits.add(new Visit("ada", "home", "/"));
        visits.add(new Visit("ada", "not-found", "/no-such-page"));
        visits.add(new Visit("ada", "forbidden", "/admin"));
        visits.add(new Visit("ada", "products", "/products"));
        visits.add(new Visit("ada", "search", "/products?q=temperature"));
        visits.add(new Visit("ada", "nothing-found", "/products?q=snow&domain=retail"));
        visits.add(new Visit("ada", "palette", "/palette?q=temp"));
        visits.add(new Visit("ada", "domain", "/domains/weather"));
        visits.add(new Visit("ada", "team", "/teams/team-weather"));
        visits.add(new Visit("ada", "product", PRODUCT));
        visits.add(new Visit("ada", "schema", PRODUCT + "/schema"));
        visits.add(new Visit("ada", "lineage-of-a-column", PRODUCT + "/lineage?column=zip"));
        visits.add(new Visit("ada", "lineage-not-known", PRODUCT + "/lineage?up=0&down=0"));
        visits.add(new Visit("otto", "lineage-for-owners", PRODUCT + "/lineage"));
        visits.add(new Visit("ada", "usage-for-all", PRODUCT + "/usage"));
        visits.add(new Visit("ada", "connect-without-access", PRODUCT + "/connect"));
        visits.add(new Visit("ada", "contract", PRODUCT + "/contract"));
        visits.add(new Visit("ada", "announcements", PRODUCT + "/announcements"));
        visits.add(new Visit("ada", "sample-without-access", PRODUCT + "/sample"));
        visits.add(new Visit("ada", "together", PRODUCT + "/together"));
        visits.add(new Visit("ada", "versions", PRODUCT + "/versions"));
        visits.add(new Visit("ada", "product-open", "/products/retail/nations"));
        visits.add(new Visit("ada", "my-access", "/access"));
        visits.add(new Visit("ada", "request", "/requests/" + waiting));
        visits.add(new Visit("ada", "request-declined", "/requests/" + declined));
        visits.add(new Visit("ada", "request-form", "/products/retail/store-transactions/request"));
        visits.add(new Visit("ada", "notifications", "/notifications"));
        visits.add(new Visit("otto", "request-to-decide", "/requests/" + waiting));
    }

    private void peopleInEveryState(List<Visit> visits) {
        UUID granted = story.asked(BEN);
        story.granted(OTTO, granted);
        visits.add(new Visit("ben", "request-granted", "/requests/" + granted));
        visits.add(new Visit("ben", "product-granted", PRODUCT));
        visits.add(new Visit("ben", "connect", PRODUCT + "/connect?tool=cli"));
        visits.add(new Visit("ben", "sample", PRODUCT + "/sample"));
        visits.add(new Visit("ben", "sample-rows", PRODUCT + "/sample?rows=now"));
        visits.add(new Visit("ben", "my-access-sorted", "/access?sort=-until"));

        UUID revoked = story.asked(person("lars"));
        story.revoked(OTTO, story.granted(OTTO, revoked), "The project is over");
        visits.add(new Visit("lars", "request-revoked", "/requests/" + revoked));
        visits.add(new Visit("lars", "product-revoked", PRODUCT));
        story.gathered(person("lars"));
        visits.add(new Visit("lars", "basket", "/basket"));

        story.granted(OTTO, story.asked(person("fiona"), "weather", "daily-temperatures", 5));
        visits.add(new Visit("fiona", "product-ending", PRODUCT));
        visits.add(new Visit("fiona", "my-access-ending", "/access"));

        UUID withdrawn = story.asked(person("clara"));
        story.withdrawn(person("clara"), withdrawn);
        visits.add(new Visit("clara", "request-withdrawn", "/requests/" + withdrawn));
        visits.add(new Visit("clara", "my-access-withdrawn", "/access"));
        visits.add(new Visit("clara", "basket-empty", "/basket"));

        UUID failed = story.asked(GRACE, "retail", "store-transactions", 90);
        engine.get().drop(Samples.TRANSACTIONS);
        story.decided(STELLA, failed, Decision.Outcome.APPROVED, "");
        story.settle();
        visits.add(new Visit("grace", "request-failed", "/requests/" + failed));
        visits.add(new Visit("grace", "product-failed", "/products/retail/store-transactions"));
    }

    private static void anOwner(List<Visit> visits) {
        visits.add(new Visit("otto", "product-of-owner", PRODUCT));
        visits.add(new Visit("otto", "announcements-of-owner", PRODUCT + "/announcements"));
        visits.add(new Visit("otto", "together-of-owner", PRODUCT + "/together?with=retail/nations&check=now"));
        visits.add(new Visit("otto", "usage", PRODUCT + "/usage?period=90d"));
        visits.add(new Visit("otto", "inbox", "/approvals"));
        visits.add(new Visit("otto", "inbox-answered", "/approvals?state=answered"));
        visits.add(new Visit("otto", "inbox-given", "/approvals?state=given"));
        visits.add(new Visit("otto", "inbox-ending", "/approvals?state=ending"));
    }

    private void whatOwnersDo(List<Visit> visits) {
        UUID review = owner.inOrder();
        UUID asked = story.asked(STELLA);
        owner.asks(asked, "Which shops do you compare?");
        engine.get().grant(Samples.DAILY, "guest", EnumSet.of(Privilege.SELECT));
        owner.checks();
        visits.add(new Visit("otto", "manage", PRODUCT + "/manage"));
        visits.add(new Visit("otto", "reviews", "/reviews"));
        visits.add(new Visit("otto", "review", "/reviews/" + review));
        visits.add(new Visit("otto", "delegations", "/approvals/delegations"));
        visits.add(new Visit("otto", "inbox-unused", "/approvals?state=given&unused=30"));
        visits.add(new Visit("otto", "request-with-question", "/requests/" + asked));
        visits.add(new Visit("stella", "request-change", "/requests/" + asked + "/change"));
        visits.add(new Visit("ben", "service-accounts", "/access/service-accounts"));
        visits.add(new Visit("ben", "request-form-for-others", PRODUCT + "/request?for=service:svc-report"));
        visits.add(new Visit("grace", "admin-person", "/admin/people/ben"));
        visits.add(new Visit("grace", "admin-departure", "/admin/people/otto/departure"));
        visits.add(new Visit("ada", "service-account-offered", "/access/service-accounts"));
    }

    private void whatPublishersDo(List<Visit> visits) {
        QualifiedName wind = QualifiedName.parse("lake.weather.daily_wind");
        engine.get().create(wind);
        engine.get().grant(wind, "otto", EnumSet.of(Privilege.SELECT));
        List<DraftColumn> columns = List.of(
                DraftColumn.of("reading_id", "bigint", "Number of the reading"),
                DraftColumn.of("observer_email", "varchar", ""));
        DraftWords words = new DraftWords(
                "Daily wind",
                "weather",
                "daily-wind",
                "Average wind for each zip code",
                "Plan outdoor events",
                "",
                "team-weather",
                "",
                "1.0.0",
                "");
        DraftAccess access = new DraftAccess(List.of("otto"), DraftAccess.Choice.OWNERS);
        String draft = "/drafts/"
                + drafts.begin(
                                OTTO,
                                Optional.empty(),
                                new DraftContent(DraftSource.table(wind.toString(), "VIEW"), words, access, columns))
                        .id();
        visits.add(new Visit("otto", "new-product", "/products/new?q=wind&object=" + wind));
        visits.add(new Visit("otto", "new-product-select", "/products/new?from=select"));
        visits.add(new Visit("otto", "unpublished", "/products/unpublished"));
        visits.add(new Visit("otto", "draft-described", draft + "/describe"));
        visits.add(new Visit("otto", "draft-plan", draft + "/plan"));
        visits.add(new Visit("ada", "draft-preview", draft));
    }

    private static void anAdmin(List<Visit> visits) {
        visits.add(new Visit("grace", "home-of-an-admin", "/"));
        visits.add(new Visit("grace", "unused", "/products/retail/store-transactions/usage"));
        visits.add(new Visit("ada", "settings", "/settings"));
        visits.add(new Visit("ada", "help", "/help?q=Table+%27lake.weather.daily%27+does+not+exist"));
        visits.add(new Visit("ada", "keyboard", "/help/keyboard"));
        visits.add(new Visit("ada", "catalogues", "/help/catalogues"));
        visits.add(new Visit("ada", "accessibility", "/accessibility"));
        visits.add(new Visit("grace", "admin-jobs", "/admin"));
        visits.add(new Visit("grace", "admin-intake", "/admin/intake"));
        visits.add(new Visit("grace", "admin-products", "/admin/products"));
        visits.add(new Visit("grace", "admin-domains", "/admin/domains"));
        visits.add(new Visit("grace", "admin-people", "/admin/people"));
        visits.add(new Visit("grace", "admin-service-accounts", "/admin/service-accounts"));
        visits.add(new Visit("grace", "admin-requests", "/admin/requests?state=declined"));
        visits.add(new Visit("grace", "admin-audit", "/admin/audit"));
        visits.add(new Visit("astrid", "audit-of-an-auditor", "/admin/audit"));
    }

    private static Person person(String name) {
        return new Person(name, name, name + "@example.com", Set.of(), false);
    }
}
