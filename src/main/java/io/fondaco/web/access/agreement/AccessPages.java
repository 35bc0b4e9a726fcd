package io.fondaco.web.access.agreement;

import io.fondaco.access.holder.ServiceAccount;
import io.fondaco.access.holder.ServiceAccounts;
import io.fondaco.identity.Person;
import io.fondaco.identity.session.CurrentPerson;
import io.fondaco.publish.version.MovingOn;
import io.fondaco.publish.version.OwnMoves;
import io.fondaco.web.SortLink;
import io.fondaco.web.ViewerScope;
import io.fondaco.web.access.request.RequestView;
import io.fondaco.web.download.Download;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What the viewer asked for and may read. */
@Path("/")
public class AccessPages {

    @CheckedTemplate(basePath = "access/agreement")
    record mine(
            List<RequestView> requests,
            Held held,
            List<MovingOn> moving,
            List<ServiceAccount> accounts,
            List<BuiltOnRow> built,
            List<SortLink> headings,
            long leftOut)
            implements TemplateInstance {}

    /**
     * What somebody holds, by what they can do with it.
     *
     * @param ending what of the readable ends soon
     * @param pending what was approved and can't be read now
     */
    record Held(List<HeldAccess> readable, List<HeldAccess> ending, List<HeldAccess> pending, List<HeldAccess> over) {

        static Held of(List<HeldAccess> all) {
            return new Held(
                    all.stream().filter(HeldAccess::readable).toList(),
                    all.stream().filter(each -> !each.ending().isEmpty()).toList(),
                    all.stream()
                            .filter(each -> !each.readable() && !each.over())
                            .toList(),
                    all.stream().filter(HeldAccess::over).toList());
        }

        /** Whether there is nothing at all. */
        public boolean isEmpty() {
            return readable.isEmpty() && pending.isEmpty() && over.isEmpty();
        }
    }

    private final CurrentPerson viewer;
    private final ViewerScope scope;
    private final MyAccess myAccess;
    private final MyAccessFile file;
    private final ServiceAccounts accounts;
    private final OwnMoves moves;
    private final BuiltOnRows built;

    AccessPages(
            CurrentPerson viewer,
            ViewerScope scope,
            MyAccess myAccess,
            MyAccessFile file,
            ServiceAccounts accounts,
            OwnMoves moves,
            BuiltOnRows built) {
        this.viewer = viewer;
        this.scope = scope;
        this.myAccess = myAccess;
        this.file = file;
        this.accounts = accounts;
        this.moves = moves;
        this.built = built;
    }

    /** The page; an unknown order is that of the names. */
    @GET
    @Path("access")
    public TemplateInstance mine(@QueryParam("sort") @DefaultValue("") String sort) {
        MyAccess.FirstHeld first = myAccess.firstHeld(viewer.get(), scope.mayDecide());
        HeldSorting sorting = HeldSorting.of(sort);
        return new mine(
                myAccess.requests(viewer.get()),
                Held.of(sorting.sort(first.held())),
                moves.of(viewer.get()),
                accounts.ownedBy(viewer.get().name()),
                built.of(viewer.get()),
                sorting.links(),
                first.leftOut());
    }

    /** What the viewer can read, as a file. */
    @GET
    @Path("access.csv")
    public Response csv() {
        Person person = viewer.get();
        return Download.csv("my-access.csv", MyAccessFile.HEADINGS, rows -> file.each(person, rows));
    }
}
