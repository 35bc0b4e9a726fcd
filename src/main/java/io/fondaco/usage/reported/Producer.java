package io.fondaco.usage.reported;

import java.util.Locale;

/** Which tool reports a run, as the address in its events says. */
public enum Producer {
    SPARK("Spark"),
    DBT("dbt"),
    AIRFLOW("Airflow"),
    FLINK("Flink"),
    TRINO("Trino"),
    OTHER("another tool");

    private final String label;

    Producer(String label) {
        this.label = label;
    }

    /** The name for people. */
    public String label() {
        return label;
    }

    /** The tool whose name the last parts of this address hold. */
    static Producer of(String address) {
        String text = address.toLowerCase(Locale.ROOT);
        for (Producer producer : values()) {
            if (producer != OTHER && text.contains(producer.name().toLowerCase(Locale.ROOT))) {
                return producer;
            }
        }
        return OTHER;
    }
}
