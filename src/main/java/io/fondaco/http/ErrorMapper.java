package io.fondaco.http;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.fondaco.common.DomainError;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** Turns refusals and faults into a page, or under {@code /api} into a problem document, with the right status. */
class ErrorMapper {

    private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
    private static final int NEAR = 3;
    private static final Set<String> DECODERS = Set.of(
            URLDecoder.class.getName(),
            URLUtils.class.getName(),
            FormData.class.getName(),
            "org.jboss.resteasy.reactive.common.providers.serialisers.MapAsFormUrlEncodedProvider");
    static final String PROBLEM_JSON = "application/problem+json";

    private final ErrorPage errorPage;

    ErrorMapper(ErrorPage errorPage) {
        this.errorPage = errorPage;
    }

    @ServerExceptionMapper
    Uni<Response> domainError(DomainError error, UriInfo uri) {
        boolean api = isApi(uri);
        int status = switch (error) {
            case DomainError.NotFound _ -> 404;
            case DomainError.Forbidden _ -> 403;
            case DomainError.Conflict _ -> 409;
            case DomainError.Invalid _ -> api ? 400 : 422;
        };
        Map<String, String> fields = error instanceof DomainError.Invalid invalid ? invalid.fields() : Map.of();
        return answer(new Failure(status, Failure.title(status), error.getMessage(), error.code(), fields, ""), uri);
    }

    @ServerExceptionMapper
    Uni<Response> invalid(ConstraintViolationException error, UriInfo uri) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (ConstraintViolation<?> violation : error.getConstraintViolations()) {
            String path = violation.getPropertyPath().toString();
            fields.put(path.substring(path.lastIndexOf('.') + 1), violation.getMessage());
        }
        String sentence = "Some of what was sent does not fit: " + String.join(", ", fields.keySet()) + ".";
        return answer(new Failure(400, Failure.title(400), sentence, "invalid", fields, ""), uri);
    }

    /** A body of which some part is not what it should be: a day that is none, a word that is no choice. */
    @ServerExceptionMapper
    Uni<Response> unreadable(MismatchedInputException error, UriInfo uri) {
        String field = error.getPath().stream()
                .map(at -> at.getFieldName() == null ? String.valueOf(at.getIndex()) : at.getFieldName())
                .collect(Collectors.joining("."));
        Map<String, String> fields = field.isEmpty() ? Map.of() : Map.of(field, "This value does not fit here");
        String sentence = field.isEmpty() ? "What was sent can't be read." : "“" + field + "” can't be read.";
        return answer(new Failure(400, Failure.title(400), sentence, "unreadable", fields, ""), uri);
    }

    @ServerExceptionMapper
    Uni<Response> http(WebApplicationException error, UriInfo uri) {
        int status = error.getResponse().getStatus();
        if (status < 400) {
            return Uni.createFrom().item(error.getResponse());
        }
        if (status >= 500) {
            return fault(error, uri);
        }
        String sentence = switch (status) {
            case 404 -> "There is nothing under this address. The product may have been renamed.";
            case 405 -> "This address does not take that method.";
            default -> "What was sent does not fit this address.";
        };
        return answer(Failure.of(status, "http-" + status, sentence), uri);
    }

    /** Too much at this moment is no fault, and says when to come again. */
    @ServerExceptionMapper
    Uni<Response> busy(ServiceUnavailableException error, UriInfo uri) {
        Object after = error.getResponse().getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        return answer(Failure.of(503, "busy", error.getMessage()), uri)
                .map(answer -> Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, after)
                        .build());
    }

    @ServerExceptionMapper
    Uni<Response> fault(Exception error, UriInfo uri) {
        if (isOvertaken(error)) {
            String sentence = "Somebody else changed this at the same moment. Look at it again, then decide anew.";
            return answer(Failure.of(409, "overtaken", sentence), uri);
        }
        if (isUndecodable(error)) {
            return answer(Failure.of(400, "unreadable", "Part of what was sent can't be read."), uri);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(error, "request failed: reference=%s path=%s", reference, uri.getPath());
        return answer(
                new Failure(
                        500,
                        Failure.title(500),
                        "It has been written down. If you tell the platform team, quote the number " + reference + ".",
                        "fault",
                        Map.of(),
                        reference),
                uri);
    }

    /** A form that is none, has too many fields, or whose percent signs encode nothing; only the place where that was found tells it from a fault of ours. */
    private static boolean isUndecodable(Exception error) {
        return error instanceof RuntimeException
                && Arrays.stream(error.getStackTrace())
                        .limit(NEAR)
                        .map(StackTraceElement::getClassName)
                        .anyMatch(DECODERS::contains);
    }

    /** A commit that lost against another one says so by its cause only. */
    private static boolean isOvertaken(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || cause instanceof LockAcquisitionException
                    || isTaken(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Two that made the same thing at the same moment: the database let one of them through. */
    private static boolean isTaken(Throwable cause) {
        return cause instanceof org.hibernate.exception.ConstraintViolationException violation
                && violation.getKind() == org.hibernate.exception.ConstraintViolationException.ConstraintKind.UNIQUE;
    }

    private Uni<Response> answer(Failure failure, UriInfo uri) {
        if (isApi(uri)) {
            return Uni.createFrom()
                    .item(Response.status(failure.status())
                            .type(PROBLEM_JSON)
                            .entity(Problem.of(failure, uri.getPath()))
                            .build());
        }
        // Pages read the database for their top bar, so they are never drawn on an event loop.
        return Uni.createFrom()
                .item(() -> Response.status(failure.status())
                        .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                        .entity(errorPage.of(failure))
                        .build())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    static boolean isApi(UriInfo uri) {
        String path = uri.getPath();
        return path.startsWith("/api/") || path.startsWith("/ingest/");
    }
}
