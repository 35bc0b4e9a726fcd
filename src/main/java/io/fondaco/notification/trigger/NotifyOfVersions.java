package io.fondaco.notification.trigger;

import io.fondaco.access.agreement.Agreement;
import io.fondaco.access.agreement.AgreementState;
import io.fondaco.access.agreement.Agreements;
import io.fondaco.access.agreement.HolderPrincipals;
import io.fondaco.access.carryover.CarriedOver;
import io.fondaco.access.carryover.MajorChanges;
import io.fondaco.access.carryover.MajorSteps.Step;
import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.common.Day;
import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.folder.PublishFiles.WentBack;
import io.fondaco.publish.version.RemindReaders.ReadersReminded;
import io.fondaco.publish.version.StillUsed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells readers of the next major of what they read, and of an earlier version; asks owners what is still used. */
@ApplicationScoped
class NotifyOfVersions {

    private final Notifications notifications;
    private final Agreements agreements;
    private final HolderPrincipals principals;
    private final OutputPorts ports;
    private final ServiceAccounts accounts;
    private final Whose whose;

    NotifyOfVersions(
            Notifications notifications,
            Agreements agreements,
            HolderPrincipals principals,
            OutputPorts ports,
            ServiceAccounts accounts,
            Whose whose) {
        this.notifications = notifications;
        this.agreements = agreements;
        this.principals = principals;
        this.ports = ports;
        this.accounts = accounts;
        this.whose = whose;
    }

    void carriedOver(@Observes CarriedOver event) {
        Agreement held = agreements.findById(event.held());
        OutputPort later = ports.findById(event.later());
        Step step = new Step(held.port(), later);
        String product = later.product().name();
        String subject = event.asks()
                .map(why -> "%s has %s: a request was made for you, since %s. You keep %s until then"
                        .formatted(
                                product,
                                later.name(),
                                why.words(held.port().name()),
                                held.port().name()))
                .orElseGet(() -> "%s %s of %s too: %s"
                        .formatted(whose.may(held.holder(), ""), later.name(), product, changes(step)));
        News news = new News(
                NewsKind.CARRIED_OVER, subject, "/access", News.once(held.id() + " next major " + event.later()));
        principals.people(held.holder()).forEach(person -> notifications.tell(person, news));
    }

    private static String changes(Step step) {
        int changes = MajorChanges.of(step).size();
        return switch (changes) {
            case 0 -> "no column changes";
            case 1 -> "1 change of its columns";
            default -> changes + " changes of its columns";
        };
    }

    /** Who answers for a program is told in its place. */
    void reminded(@Observes ReadersReminded event) {
        OutputPort port = ports.findById(event.port());
        OutputPort later = ports.findById(event.later());
        Map<String, String> owners = accounts.inUse(event.readers()).stream()
                .collect(Collectors.toMap(ServiceAccount::name, ServiceAccount::owner));
        event.readers().forEach(reader -> {
            String whose = owners.containsKey(reader) ? "%s still uses".formatted(reader) : "You still use";
            News news = new News(
                    NewsKind.DATASET_ENDS,
                    "%s %s of %s%s: its owners ask you to use %s instead"
                            .formatted(
                                    whose,
                                    port.name(),
                                    port.product().name(),
                                    port.life()
                                            .end()
                                            .map(day -> ", which ends on " + Day.inUtc(day))
                                            .orElse(""),
                                    later.name()),
                    "/access",
                    port.id());
            notifications.tellAgain(owners.getOrDefault(reader, reader), news);
        });
    }

    void stillUsed(@Observes StillUsed event) {
        OutputPort port = ports.findById(event.port());
        DataProduct product = port.product();
        int users = event.users().size();
        News news = new News(
                NewsKind.STILL_USED,
                "%s of %s is still used after its last day, by %s: end it, or give it more time"
                        .formatted(
                                port.name(),
                                product.name(),
                                users == 1 ? "one user of Trino" : users + " users of Trino"),
                "/products/" + product.path() + "/versions",
                News.once(port.id() + " used after "
                        + port.life().end().map(LocalDate::toString).orElse("")));
        product.people(ProductRole.OWNER).forEach(owner -> notifications.tell(owner, news));
    }

    void wentBack(@Observes WentBack event) {
        agreements
                .list(
                        "port.product.id = ?1 and state = ?2 and standing = false",
                        event.product(),
                        AgreementState.IN_FORCE)
                .stream()
                .flatMap(agreement -> principals.people(agreement.holder()).stream()
                        .map(person -> new Told(person, agreement.port().product())))
                .distinct()
                .forEach(told -> notifications.tellAgain(told.person(), news(event, told.product())));
    }

    private record Told(String person, DataProduct product) {}

    private static News news(WentBack event, DataProduct product) {
        return new News(
                NewsKind.ROLLED_BACK,
                "%s went back from version %s to %s: %s"
                        .formatted(product.name(), event.from(), event.to(), event.why()),
                "/products/" + product.path() + "/versions",
                product.id());
    }
}
