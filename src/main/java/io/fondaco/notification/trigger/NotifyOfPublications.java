package io.fondaco.notification.trigger;

import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.OutputPort;
import io.fondaco.product.OutputPorts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.harvest.ContractDrifted;
import io.fondaco.publish.publication.OtherObjects;
import io.fondaco.publish.publication.PublicationSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Stream;

/** Tells owners when Trino refused what their product publishes, lacks it, or somebody else changed it there. */
@ApplicationScoped
class NotifyOfPublications {

    private final Notifications notifications;
    private final OutputPorts ports;
    private final OtherObjects others;

    NotifyOfPublications(Notifications notifications, OutputPorts ports, OtherObjects others) {
        this.notifications = notifications;
        this.ports = ports;
        this.others = others;
    }

    void settled(@Observes PublicationSettled event) {
        switch (event.state()) {
            case DRIFTED -> tell(event, NewsKind.DEFINITION_DRIFTED, "%s: somebody changed %s in Trino");
            case FAILED -> tell(event, NewsKind.PUBLISHING_FAILED, "%s: Trino does not have %s as published");
            case WANTED, LIVE, UNWANTED, GONE -> {
                // as it should be, or on its way
            }
        }
    }

    void drifted(@Observes ContractDrifted event) {
        OutputPort port = ports.findById(event.port());
        int others = event.sentences().size() - 1;
        News news = new News(
                NewsKind.CONTRACT_DRIFTED,
                "%s: %s%s"
                        .formatted(
                                port.product().name(),
                                event.sentences().getFirst().replaceFirst("\\.$", ""),
                                others == 0 ? "" : ", and " + others + " more"),
                "/products/" + port.product().path() + "/schema",
                port.id());
        port.product().people(ProductRole.OWNER).forEach(owner -> notifications.tellAgain(owner, news));
    }

    private void tell(PublicationSettled event, NewsKind kind, String subject) {
        List<DataProduct> concerned = Stream.concat(
                        ports.byObject(List.of(event.object())).stream().map(OutputPort::product),
                        others.productOf(event.object()).stream())
                .distinct()
                .toList();
        for (DataProduct product : concerned) {
            News news = new News(
                    kind,
                    subject.formatted(product.name(), event.object()),
                    "/products/" + product.path() + "/manage",
                    product.id());
            product.people(ProductRole.OWNER).forEach(owner -> notifications.tellAgain(owner, news));
        }
    }
}
