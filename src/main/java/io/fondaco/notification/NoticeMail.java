package io.fondaco.notification;

import java.util.List;
import java.util.UUID;

/** A mail in the hands of whoever sends it: one piece of news, or those of a day. */
record NoticeMail(UUID id, String to, List<Notification> news) {

    NoticeMail {
        news = List.copyOf(news);
    }

    /** One line, whatever a product is called. */
    String subject() {
        String text = news.size() == 1 ? news.getFirst().subject() : news.size() + " notifications from Fondaco";
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** The one page that the mail leads to. */
    String path() {
        return news.size() == 1 ? "/notifications/" + news.getFirst().id() : "/notifications";
    }
}
