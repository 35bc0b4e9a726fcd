package io.fondaco.web.publish.product;

import io.fondaco.product.DataProduct;
import io.fondaco.product.definition.KeptIn;
import io.fondaco.publish.publication.Publication;
import io.fondaco.publish.publication.PublicationState;
import io.fondaco.publish.refresh.Refresh;
import io.fondaco.web.Badge;
import io.fondaco.web.access.mode.ModeOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product is made of, for its owners: what stands in Trino, where its files are kept, its life.
 *
 * @param objects that the portal makes
 * @param modes in which ways it can be read, and what stands against each; none where there is only one
 * @param owner whether the viewer owns it
 */
public record ProductTab(DataProduct product, List<Made> objects, List<ModeOption> modes, boolean owner) {

    /**
     * An object that the portal makes, and what Trino was last seen to have.
     *
     * @param lines both texts compared, where they differ
     * @param refresh when its rows were made anew; null where it is no materialized view
     * @param fight who changes it again and again; null where nobody does
     * @param mayTakeOver whether the viewer decides that it gives way to what is wanted
     */
    public record Made(
            Publication publication,
            List<TextDiff.Line> lines,
            @Nullable Refresh refresh,
            DriftHistory.@Nullable Fight fight,
            boolean mayTakeOver) {

        public boolean drifted() {
            return publication.state() == PublicationState.DRIFTED;
        }

        /** Whether it stands for a way of reading, and so follows from the contract. */
        public boolean ofMode() {
            return publication.object().namesMode();
        }

        public boolean live() {
            return publication.state() == PublicationState.LIVE;
        }

        /** Whether nothing of it is in Trino any more. */
        public boolean dropped() {
            return drifted() && publication.observedText().isEmpty();
        }

        /** Whether somebody else's text is there, from which a draft can begin. */
        public boolean foreign() {
            return publication.isInTheWay() || drifted() && !dropped();
        }

        /** Whether the viewer may let what is wanted take its place. */
        public boolean offersTakeOver() {
            return mayTakeOver && offersDraft();
        }

        /** Whether a draft can begin from it; what stands for a way of reading follows from the contract alone. */
        public boolean offersDraft() {
            return foreign() && !ofMode();
        }

        /** How it stands. */
        public Badge badge() {
            return switch (publication.state()) {
                case WANTED -> new Badge("Being made", "loader", "info");
                case LIVE -> new Badge("In Trino", "circle-check", "ok");
                case FAILED -> new Badge("Trino refuses it", "circle-x", "bad");
                case DRIFTED -> new Badge("Changed in Trino", "triangle-alert", "warn");
                case UNWANTED -> new Badge("Being dropped", "loader", "info");
                case GONE -> new Badge("Dropped", "archive", "");
            };
        }
    }

    /** Whether its files are kept in the portal. */
    public boolean portal() {
        return product.keptIn() == KeptIn.PORTAL;
    }

    /** Where its files are kept, for people. */
    public String kept() {
        return switch (product.keptIn()) {
            case FOLDER -> "In the product folder. Change the files there; the portal reads them again.";
            case API -> "Sent by the API. Change the files where they come from, and send them again.";
            case PORTAL -> "In the portal. Change it here by a new version.";
        };
    }

    /** What the public page calls a product that changes here. */
    public boolean changesHere() {
        return portal() && owner && product.status().isPublic();
    }
}
