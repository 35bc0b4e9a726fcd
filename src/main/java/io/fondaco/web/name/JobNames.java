package io.fondaco.web.name;

import io.quarkus.qute.TemplateExtension;
import java.util.Map;

/** What pages call the portal's jobs; their ids stand in logs, in metrics and in the documentation. */
@TemplateExtension
public class JobNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("grants-reconcile", "Give and take away in Trino"),
            Map.entry("grants-drift", "Compare Trino with what was agreed"),
            Map.entry("access-rules", "Keep the portal's rules in Trino"),
            Map.entry("opa-rights-follow", "Follow changes of rights that other nodes made"),
            Map.entry("grants-resync", "Work out all grants anew"),
            Map.entry("agreements-expire", "Begin and end access on its day"),
            Map.entry("publications-reconcile", "Make what is published in Trino"),
            Map.entry("publications-drift", "Look for changed definitions in Trino"),
            Map.entry("publications-resync", "Work out anew what is to be made in Trino"),
            Map.entry("publications-refresh", "Refresh materialized views"),
            Map.entry("tables-comment", "Write descriptions to tables in Trino"),
            Map.entry("agreements-carry-over", "Carry access over to the next major"),
            Map.entry("ports-retire", "Retire datasets on their last day"),
            Map.entry("last-days", "Remind of last days"),
            Map.entry("requests-lapse", "Close requests that nobody answered"),
            Map.entry("requests-hand-on", "Find who decides where nobody can"),
            Map.entry("directory-read", "Read the identity provider's list"),
            Map.entry("people-lapse", "Note who has not signed in for long"),
            Map.entry("memberships-lapse", "End team memberships that nobody confirmed"),
            Map.entry("reviews-close", "Close reviews that are over"),
            Map.entry("notices", "Remind of ends and of requests that wait"),
            Map.entry("owner-agreements", "Let owners read what they own"),
            Map.entry("usage-fold", "Add up the queries"),
            Map.entry("usage-poll", "Look for queries that were not heard of"),
            Map.entry("usage-alerts", "Look for what is wrong with the use of products"),
            Map.entry("reports-forget", "Forget old reported runs"),
            Map.entry("locations-read", "Ask where the files of tables lie"),
            Map.entry("usage-pull", "Pull queries from histories"),
            Map.entry("usage-forget", "Forget old queries"),
            Map.entry("usage-forget-rollups", "Forget old query shapes and unused names"),
            Map.entry("notifications-forget", "Forget old notifications"),
            Map.entry("mail-send", "Send mail"),
            Map.entry("audit-seal", "Seal the audit trail"),
            Map.entry("audit-verify", "Verify the audit trail"),
            Map.entry("search-follow", "Take changes into the search"),
            Map.entry("search-rebuild", "Compare the search with the products"),
            Map.entry("metadata-harvest", "Look at tables and views in Trino"),
            Map.entry("views-check", "Check that views can be read"),
            Map.entry("ports-measure", "Measure rows and freshness in Trino"),
            Map.entry("quality-rules", "Check quality rules in Trino"),
            Map.entry("role-dates", "Begin and end roles on their day"),
            Map.entry("lineage-follow", "Learn where data comes from"),
            Map.entry("lineage-forget", "Forget old lineage"),
            Map.entry("catalogs-export", "Write files for other catalogues"),
            Map.entry("product-reading", "Read the product files"));

    private JobNames() {}

    /** {@code Send mail} for {@code mail-send}; with the cluster where a job has one for each. */
    public static String jobName(String job) {
        String[] parts = job.split(" ", 2);
        String name = NAMES.getOrDefault(parts[0], parts[0]);
        return parts.length == 1 ? name : "%s, cluster %s".formatted(name, parts[1]);
    }
}
