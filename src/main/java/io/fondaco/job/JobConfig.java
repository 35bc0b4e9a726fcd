package io.fondaco.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is kept of the runs of jobs. */
@ConfigMapping(prefix = "fondaco.job-runs")
public interface JobConfig {

    /** How long a run that did something, or failed, is kept; of idle ones the last of each job is. */
    @WithDefault("7d")
    Duration kept();
}
