package io.fondaco.notification.trigger;

import io.fondaco.notification.News;
import io.fondaco.notification.NewsKind;
import io.fondaco.notification.Notifications;
import io.fondaco.product.DataProduct;
import io.fondaco.product.DataProducts;
import io.fondaco.product.ProductRole;
import io.fondaco.product.follow.Followers;
import io.fondaco.product.follow.WhoMaySee;
import io.fondaco.usage.told.QueriesFail;
import io.fondaco.usage.told.UsageAlerted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Tells owners and followers what is wrong with the use of a product, and people that their queries fail. */
@ApplicationScoped
class NotifyOfUsage {

    private final Notifications notifications;
    private final DataProducts products;
    private final Followers followers;
    private final WhoMaySee whoMaySee;

    NotifyOfUsage(Notifications notifications, DataProducts products, Followers followers, WhoMaySee whoMaySee) {
        this.notifications = notifications;
        this.products = products;
        this.followers = followers;
        this.whoMaySee = whoMaySee;
    }

    /** Once a day of a product and kind, however often it comes and goes. */
    void alerted(@Observes UsageAlerted event) {
        DataProduct product = products.findById(event.product());
        Set<String> owners = product.people(ProductRole.OWNER);
        owners.forEach(owner -> notifications.tell(owner, news(event, product, event.toOwners())));
        if (!event.ownersOnly()) {
            followers(product).stream()
                    .filter(follower -> !owners.contains(follower))
                    .forEach(follower -> notifications.tell(follower, news(event, product, event.toOthers())));
        }
    }

    private static News news(UsageAlerted event, DataProduct product, String title) {
        return new News(
                NewsKind.USE_CHANGED,
                product.name() + ": " + (event.ended() ? "over: " : "") + title,
                page(product),
                News.once("%s %s %s %s".formatted(product.id(), event.kind(), event.ended(), event.day())));
    }

    private Set<String> followers(DataProduct product) {
        return whoMaySee.among(followers.of(product), product);
    }

    void fail(@Observes QueriesFail event) {
        DataProduct product = products.findById(event.product());
        News news = new News(
                NewsKind.QUERIES_FAIL,
                event.text(),
                page(product),
                News.once("%s fails since %s".formatted(product.id(), event.since())));
        event.people().forEach(person -> notifications.tell(person, news));
    }

    private static String page(DataProduct product) {
        return "/products/" + product.path() + "/usage";
    }
}
