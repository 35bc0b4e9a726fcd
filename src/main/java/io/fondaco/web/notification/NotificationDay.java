package io.fondaco.web.notification;

import io.fondaco.notification.Notification;
import io.fondaco.web.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The news of one day, newest first. */
record NotificationDay(LocalDate day, List<Notification> news) {

    static List<NotificationDay> of(List<Notification> newestFirst) {
        Map<LocalDate, List<Notification>> days = new LinkedHashMap<>();
        newestFirst.forEach(each -> days.computeIfAbsent(Formats.dayOf(each.createdAt()), day -> new ArrayList<>())
                .add(each));
        return days.entrySet().stream()
                .map(entry -> new NotificationDay(entry.getKey(), entry.getValue()))
                .toList();
    }
}
