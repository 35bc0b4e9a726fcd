package io.fondaco.engine.opa;

import io.fondaco.engine.rule.OpaConfig.Others;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is allowed in one cluster, from memory. What a holder may do in a catalog that is given to the portal is a short list;
 * whatever is not on it, or not known, is denied. {@code policy.rego} says the same to an OPA.
 */
public final class OpaRules {

    private static final Set<String> SEES_CATALOG = Set.of("AccessCatalog", "FilterCatalogs", "ShowSchemas");
    private static final Set<String> SEES_SCHEMA = Set.of("FilterSchemas", "ShowTables");
    private static final Set<String> READS =
            Set.of("SelectFromColumns", "FilterTables", "FilterColumns", "ShowColumns");

    /** Asked of the owner of a view whenever somebody else reads it, and when it is made. */
    private static final String PASSES_ON = "CreateViewWithSelectFromColumns";

    private static final Set<String> RUNS_FUNCTION = Set.of("ExecuteFunction", "FilterFunctions", "ShowFunctions");
    private static final Set<String> OF_EVERYBODY = Set.of("ExecuteQuery", "SetSystemSessionProperty");
    private static final Set<String> OF_ONES_OWN =
            Set.of("ViewQueryOwnedBy", "FilterViewQueryOwnedBy", "KillQueryOwnedBy");

    /** What Trino denies to everybody where it has no access control. */
    private static final Set<String> NEVER_BY_ITSELF = Set.of("ImpersonateUser", "WriteSystemInformation");

    private static final Set<String> SYSTEM_SCHEMAS = Set.of("jdbc", "information_schema");

    private final Policy policy;
    private final HeldRights held;

    /** By this policy and these rights. */
    public OpaRules(Policy policy, HeldRights held) {
        this.policy = policy;
        this.held = held;
    }

    /** Whether it is allowed. */
    public boolean allows(Question question) {
        List<Subject> about = question.about().isEmpty() ? List.of(Subject.NOTHING) : question.about();
        return about.stream().allMatch(subject -> allows(question, subject));
    }

    /** The places of what is allowed in the list that is asked for; of columns, those of the table's. */
    public List<Integer> allowed(Question question) {
        List<Subject> items = question.items();
        if (question.operation().equals("FilterColumns")) {
            return items.size() == 1 && allows(question, items.getFirst())
                    ? IntStream.range(0, items.getFirst().columns()).boxed().toList()
                    : List.of();
        }
        return IntStream.range(0, items.size())
                .filter(place -> allows(question, items.get(place)))
                .boxed()
                .toList();
    }

    private boolean allows(Question question, Subject subject) {
        String user = question.user();
        if (!policy.catalogs().contains(subject.catalog())) {
            return allowsOther(user, question.operation(), subject);
        }
        return policy.unbound().contains(user) || reads(user, question.operation(), subject);
    }

    private boolean reads(String user, String operation, Subject subject) {
        return switch (subject.kind()) {
            case CATALOG -> SEES_CATALOG.contains(operation) && held.inCatalog(user, subject.catalog());
            case SCHEMA -> SEES_SCHEMA.contains(operation) && seesSchema(user, subject);
            case TABLE ->
                READS.contains(operation) && seesTable(user, subject)
                        || operation.equals(PASSES_ON) && passable(user, subject);
            case COLUMN, FUNCTION, CATALOG_SESSION_PROPERTY, SYSTEM_SESSION_PROPERTY, USER, NOTHING -> false;
        };
    }

    private boolean passable(String user, Subject subject) {
        return held.passable().onObject(user, subject.catalog(), subject.schema(), subject.object());
    }

    private boolean seesSchema(String user, Subject subject) {
        return subject.inInformationSchema()
                ? held.inCatalog(user, subject.catalog())
                : held.inSchema(user, subject.catalog(), subject.schema());
    }

    private boolean seesTable(String user, Subject subject) {
        return subject.inInformationSchema()
                ? held.inCatalog(user, subject.catalog())
                : held.onObject(user, subject.catalog(), subject.schema(), subject.object());
    }

    private boolean allowsOther(String user, String operation, Subject subject) {
        boolean portal = user.equals(policy.portal());
        if (NEVER_BY_ITSELF.contains(operation)) {
            return operation.equals("ImpersonateUser") && portal && policy.inNames();
        }
        return policy.others() == Others.ALLOW
                || portal
                || OF_EVERYBODY.contains(operation)
                || OF_ONES_OWN.contains(operation) && user.equals(subject.user())
                || subject.catalog().equals("system") && ofSystem(operation, subject);
    }

    /** What drivers ask, and the functions that Trino has itself. */
    private static boolean ofSystem(String operation, Subject subject) {
        return switch (subject.kind()) {
            case CATALOG -> SEES_CATALOG.contains(operation);
            case SCHEMA ->
                SEES_SCHEMA.contains(operation) && SYSTEM_SCHEMAS.contains(subject.schema())
                        || RUNS_FUNCTION.contains(operation) && subject.schema().equals("builtin");
            case TABLE -> READS.contains(operation) && SYSTEM_SCHEMAS.contains(subject.schema());
            case FUNCTION ->
                RUNS_FUNCTION.contains(operation) && subject.schema().equals("builtin");
            case COLUMN, CATALOG_SESSION_PROPERTY, SYSTEM_SESSION_PROPERTY, USER, NOTHING -> false;
        };
    }
}
