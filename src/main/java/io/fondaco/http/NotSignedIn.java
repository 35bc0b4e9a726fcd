package io.fondaco.http;

import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.AuthenticationFailedExceptionMapper;
import io.quarkus.resteasy.reactive.server.runtime.exceptionmappers.UnauthorizedExceptionMapper;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leaves sign-in to Quarkus, and tells programs under {@code /api} in a problem document why they were not let in. */
class NotSignedIn {

    private final UnauthorizedExceptionMapper unauthorized = new UnauthorizedExceptionMapper();
    private final AuthenticationFailedExceptionMapper failed = new AuthenticationFailedExceptionMapper();

    @ServerExceptionMapper
    Uni<Response> anonymous(UnauthorizedException error, RoutingContext context, UriInfo uri) {
        return unauthorized.handle(context).map(answer -> told(answer, uri));
    }

    @ServerExceptionMapper
    Uni<Response> wrong(AuthenticationFailedException error, RoutingContext context, UriInfo uri) {
        return failed.handle(context, error).map(answer -> told(answer, uri));
    }

    private static Response told(Response answer, UriInfo uri) {
        if (answer.getStatus() != 401 || !ErrorMapper.isApi(uri)) {
            return answer;
        }
        Failure failure = Failure.of(401, "not-signed-in", "Send a bearer token of the identity provider.");
        return Response.fromResponse(answer)
                .type(ErrorMapper.PROBLEM_JSON)
                .entity(Problem.of(failure, uri.getPath()))
                .build();
    }
}
