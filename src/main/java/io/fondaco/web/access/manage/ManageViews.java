package io.fondaco.web.access.manage;

import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.product.DataProduct;
import io.fondaco.web.access.policy.PolicyForm;
import io.fondaco.web.access.policy.PolicyFormView;
import io.fondaco.web.access.policy.PolicySummary;
import io.fondaco.web.access.policy.PolicyTrial;
import io.fondaco.web.access.review.ReviewTab;
import io.fondaco.web.access.review.ReviewTabs;
import io.fondaco.web.access.review.StartForm;
import io.fondaco.web.publish.product.ProductTab;
import io.fondaco.web.publish.product.ProductTabs;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the tabs of the page, fresh or with what was sent. */
@ApplicationScoped
class ManageViews {

    @CheckedTemplate(basePath = "access/manage")
    record access(ManageHead head, AccessTab tab, boolean failed) implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/manage")
    record policy(
            ManageHead head,
            PolicySummary summary,
            Optional<PolicyFormView> form,
            PolicyTrial trial,
            Map<String, String> errors,
            boolean failed)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/manage")
    record product(ManageHead head, ProductTab tab, List<HowKept> enforced, boolean failed)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "access/manage")
    record reviews(ManageHead head, ReviewTab tab, boolean failed) implements TemplateInstance {}

    private final CurrentPerson viewer;
    private final ManageHeads heads;
    private final AccessTabs accessTabs;
    private final PolicyTabs policyTabs;
    private final ProductTabs productTabs;
    private final ReviewTabs reviewTabs;
    private final HowPortsAreKept enforced;

    ManageViews(
            CurrentPerson viewer,
            ManageHeads heads,
            AccessTabs accessTabs,
            PolicyTabs policyTabs,
            ProductTabs productTabs,
            ReviewTabs reviewTabs,
            HowPortsAreKept enforced) {
        this.enforced = enforced;
        this.productTabs = productTabs;
        this.viewer = viewer;
        this.heads = heads;
        this.accessTabs = accessTabs;
        this.policyTabs = policyTabs;
        this.reviewTabs = reviewTabs;
    }

    TemplateInstance access(DataProduct product, String words, String show, String page) {
        return new access(
                heads.of(product, "access"), accessTabs.of(product, words, show, page, OutsideForm.NONE), false);
    }

    /** With what somebody sent about a grant from outside, and what is wrong in it. */
    TemplateInstance access(DataProduct product, OutsideForm refused) {
        return new access(heads.of(product, "access"), accessTabs.of(product, "", "", "1", refused), true);
    }

    /** What holds; with the form where the viewer sets it, and what would happen to whoever is tried. */
    TemplateInstance policy(DataProduct product, List<String> tried, String typed) {
        return policyTabs.fresh(heads.of(product, "policy"), tried, typed);
    }

    /** With the form as it was sent. */
    TemplateInstance policy(DataProduct product, PolicyForm sent, String changed, Map<String, String> errors) {
        return policyTabs.sent(heads.of(product, "policy"), sent, changed, errors);
    }

    TemplateInstance product(DataProduct product) {
        return new product(heads.of(product, "product"), productTabs.of(product), enforced.of(product), false);
    }

    TemplateInstance reviews(DataProduct product, String page, StartForm form, Map<String, String> errors) {
        return new reviews(
                heads.of(product, "reviews"),
                reviewTabs.of(viewer.get(), product, page, form, errors),
                !errors.isEmpty());
    }
}
