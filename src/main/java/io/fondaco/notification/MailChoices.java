package io.fondaco.notification;

import io.fondaco.common.DomainError.Invalid;
import io.fondaco.identity.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** When everybody wants mail of which kind of news: at once, unless they choose otherwise. */
@ApplicationScoped
public class MailChoices implements PanacheRepositoryBase<MailChoice, MailChoice.Key> {

    /** What this person chose, for every kind. */
    public Map<NewsKind, MailTiming> of(Person person) {
        Map<NewsKind, MailTiming> choices = new EnumMap<>(NewsKind.class);
        for (NewsKind kind : NewsKind.values()) {
            choices.put(kind, MailTiming.AT_ONCE);
        }
        list("key.person", person.name()).forEach(choice -> choices.put(choice.kind(), choice.timing()));
        return choices;
    }

    MailTiming of(String person, NewsKind kind) {
        return findByIdOptional(new MailChoice.Key(person, kind))
                .map(MailChoice::timing)
                .filter(timing -> kind.optional() || timing != MailTiming.OFF)
                .orElse(MailTiming.AT_ONCE);
    }

    /**
     * Takes over what this person chose; kinds that are not named stay as they are.
     *
     * @throws Invalid if one is to be off that cannot be
     */
    @Transactional
    public void choose(Person person, Map<NewsKind, MailTiming> chosen) {
        Map<String, String> errors = new LinkedHashMap<>();
        chosen.forEach((kind, timing) -> {
            if (timing == MailTiming.OFF && !kind.optional()) {
                errors.put(kind.name(), "Mail of this can't be off: " + kind.label() + ".");
            }
        });
        if (!errors.isEmpty()) {
            throw new Invalid("mail-not-optional", errors);
        }
        chosen.forEach((kind, timing) -> choose(person.name(), kind, timing));
    }

    private void choose(String person, NewsKind kind, MailTiming timing) {
        getEntityManager()
                .createNativeQuery("insert into mail_choice (person, kind, timing) values (:person, :kind, :timing)"
                        + " on conflict do nothing")
                .setParameter("person", person)
                .setParameter("kind", kind.name())
                .setParameter("timing", timing.name())
                .executeUpdate();
        update("timing = ?1 where key.person = ?2 and key.kind = ?3", timing, person, kind);
    }
}
