package io.fondaco.usage.alert;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What is not about how many calls there are: who calls, how fast they are, what they read. */
@ApplicationScoped
class MoreFindings {

    private final ConsumerFindings consumers;
    private final SpeedFindings speed;
    private final PersonalDataFindings personalData;

    MoreFindings(ConsumerFindings consumers, SpeedFindings speed, PersonalDataFindings personalData) {
        this.consumers = consumers;
        this.speed = speed;
        this.personalData = personalData;
    }

    List<Finding> of(Looked looked) {
        return Stream.of(
                        consumers.of(looked),
                        speed.of(looked),
                        personalData.of(looked).stream().toList())
                .flatMap(List::stream)
                .toList();
    }
}
