package io.fondaco.access.asking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much one person may send to those who decide, so that nobody floods them. */
@ConfigMapping(prefix = "fondaco.access.limits")
public interface LimitsConfig {

    /** How many requests a person may send in 24 hours. */
    @WithDefault("200")
    @Min(1)
    int requestsPerDay();

    /** How often a person may withdraw a request for the same product and holder in 24 hours and send it again. */
    @WithDefault("5")
    @Min(1)
    int withdrawalsPerDay();

    /** How often a request that waits may be changed. */
    @WithDefault("20")
    @Min(1)
    int changesPerRequest();

    /** How many questions and answers one request takes. */
    @WithDefault("50")
    @Min(1)
    int messagesPerRequest();

    /** How many questions, answers and changes a person may send in 24 hours. */
    @WithDefault("200")
    @Min(1)
    int messagesPerDay();

    /** How often the approvers may be reminded of one request. */
    @WithDefault("5")
    @Min(1)
    int remindersPerRequest();

    /** How many reminders a person may send in 24 hours. */
    @WithDefault("20")
    @Min(1)
    int remindersPerDay();
}
