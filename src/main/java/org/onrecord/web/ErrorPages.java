package org.onrecord.web;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcUndeclaredThrowableException;
import io.quarkus.arc.ManagedContext;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ServerErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.Locale;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.core.multipart.MultipartParser;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** What people and machines are told when a page cannot be given, wherever on its way the request failed. */
class ErrorPages {

    static final String HTML = "text/html;charset=UTF-8";
    static final String PROBLEM = "application/problem+json";

    private static final String OVERTAKEN =
            "Somebody changed the same thing at the same moment. Look how it stands now, and do it again.";

    private static final String PARTS = MultipartParser.class.getPackageName() + ".";

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final CurrentVertxRequest current;
    private final BodyLimits limits;

    ErrorPages(CurrentVertxRequest current, BodyLimits limits) {
        this.current = current;
        this.limits = limits;
    }

    @CheckedTemplate(basePath = "error")
    static class Templates {
        static native TemplateInstance page(ErrorPage page);

        static native TemplateInstance refused(RefusedForm refused);
    }

    @ServerExceptionMapper
    Response moved(Moved e) {
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .location(e.to())
                .build();
    }

    @ServerExceptionMapper
    Response refused(Refusal e, RoutingContext request, ContainerRequestContext context) {
        ErrorPage page = ErrorPage.of(e.code()).saying(e.getMessage());
        return RefusedForm.isOne(request) && !wantsProblem(request)
                ? refused(RefusedForm.of(page, request, sent(context)))
                : answer(response(e), page, request);
    }

    private static Response.ResponseBuilder response(Refusal e) {
        Response.ResponseBuilder response = Response.status(e.code());
        return e.retryAfter() > 0 ? response.header("Retry-After", e.retryAfter()) : response;
    }

    /** Two changed one thing at once, and this was the second; what is locked before it is read never gets here. */
    @ServerExceptionMapper({OptimisticLockException.class, PessimisticLockException.class, LockTimeoutException.class})
    Response overtaken(PersistenceException e, RoutingContext request, ContainerRequestContext context) {
        LOG.infof("%s was overtaken: %s", request.request().path(), e.getMessage());
        return refused(Refusal.conflict(OVERTAKEN), request, context);
    }

    /** What fails only when its transaction ends comes wrapped, once by the transaction and once by its caller. */
    @ServerExceptionMapper
    Response failedAtTheEnd(
            ArcUndeclaredThrowableException e, RoutingContext request, ContainerRequestContext context) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleStateException stale) {
                return overtaken(stale, request, context);
            }
        }
        log(e, request);
        return answer(Response.status(500), ErrorPage.of(500), request);
    }

    private static Response refused(RefusedForm form) {
        return Response.status(form.page().status())
                .type(HTML)
                .entity(Templates.refused(form).render())
                .build();
    }

    private static FormData sent(ContainerRequestContext context) {
        var request = (ResteasyReactiveContainerRequestContext) context;
        return ((ResteasyReactiveRequestContext) request.getServerRequestContext()).getFormData();
    }

    @ServerExceptionMapper
    Response refused(ClientErrorException e, RoutingContext request) {
        // Keeps what else the answer says, such as the methods that are allowed.
        return answer(
                Response.fromResponse(e.getResponse()),
                ErrorPage.of(e.getResponse().getStatus()),
                request);
    }

    @ServerExceptionMapper
    Response failed(ServerErrorException e, RoutingContext request) {
        log(e, request);
        return answer(
                Response.fromResponse(e.getResponse()),
                ErrorPage.of(e.getResponse().getStatus()),
                request);
    }

    private static void log(Throwable fault, RoutingContext request) {
        LOG.errorf(
                fault,
                "%s %s failed",
                request.request().method(),
                request.request().path());
    }

    private static Response answer(Response.ResponseBuilder response, ErrorPage page, RoutingContext request) {
        return wantsProblem(request)
                ? response.type(PROBLEM).entity(problem(page)).build()
                : response.type(HTML).entity(Templates.page(page).render()).build();
    }

    /** Hears of what nobody else answered: broken addresses, bodies that are too large, faults of ours. */
    void listen(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::measure).failureHandler(this::fail);
    }

    /** Quarkus would refuse a body that says itself that it is too large with nothing but a status. */
    private void measure(RoutingContext request) {
        if (limits.exceeded(request)) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.fail(413);
        } else if (sends(request) && isOfNoFormat(request.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
            request.fail(415);
        } else {
            request.next();
        }
    }

    private static boolean sends(RoutingContext request) {
        HttpMethod method = request.request().method();
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD) && !method.equals(HttpMethod.OPTIONS);
    }

    /** Quarkus fails, as if by a fault of its own, on a format that is none, or that could be any. */
    private static boolean isOfNoFormat(String format) {
        try {
            MediaType type = format == null ? MediaType.TEXT_PLAIN_TYPE : MediaType.valueOf(format);
            return type.isWildcardType() || type.isWildcardSubtype();
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private void fail(RoutingContext request) {
        if (request.response().closed()) {
            // Whoever asked has gone: there is nobody to tell, and nothing of ours has failed.
            return;
        }
        int status = status(request);
        if (request.response().headWritten() || asksToSignIn(request, status)) {
            request.next();
            return;
        }
        if (status >= 500) {
            log(request.failure(), request);
        }
        ErrorPage page = ErrorPage.of(status);
        boolean problem = wantsProblem(request);
        request.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, problem ? PROBLEM : HTML);
        request.response().end(problem ? problem(page) : html(page, request));
    }

    private String html(ErrorPage page, RoutingContext request) {
        ManagedContext context = Arc.container().requestContext();
        if (context.isActive()) {
            return Templates.page(page).render();
        }
        context.activate();
        try {
            current.setCurrent(request);
            return Templates.page(page).render();
        } finally {
            context.terminate();
        }
    }

    /** Quarkus knows where people sign in. */
    private static boolean asksToSignIn(RoutingContext request, int status) {
        return status == 401
                || request.failure() instanceof SecurityException && !(request.failure() instanceof ForbiddenException);
    }

    private static int status(RoutingContext request) {
        if (request.failure() instanceof ForbiddenException) {
            return 403;
        }
        if (isOverWhatWasSent(request.failure())) {
            return 400;
        }
        int status = request.statusCode();
        return status >= 400 && status < 600 ? status : 500;
    }

    /**
     * A form's parts can say things of themselves that the reader of forms fails on, such as an unknown charset, and can
     * end before they are complete. What the reader complains of itself is about what was sent; what the disk does, under
     * it, is not.
     */
    private static boolean isOverWhatWasSent(Throwable failure) {
        if (failure == null) {
            return false;
        }
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        StackTraceElement[] trace = cause.getStackTrace();
        boolean complains = trace.length > 0 && trace[0].getClassName().startsWith(PARTS);
        boolean ours = cause instanceof IOException && !(cause instanceof UnsupportedEncodingException) && !complains;
        return !ours
                && Arrays.stream(failure.getStackTrace())
                        .anyMatch(at -> at.getClassName().startsWith(PARTS));
    }

    private static String problem(ErrorPage page) {
        return JsonObject.of("status", page.status(), "title", page.title(), "detail", page.sentence())
                .encode();
    }

    /** Machines get JSON: under the interface's own addresses, and wherever they take nothing that people read. */
    static boolean wantsProblem(RoutingContext request) {
        String path = request.request().path();
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        boolean machines = path != null
                && (path.equals("/api")
                        || path.equals("/oembed")
                        || path.startsWith("/api/")
                        || path.startsWith("/v1alpha1/")
                        || path.endsWith(".json"));
        return machines || acceptsOnlyJson(accepted);
    }

    static boolean acceptsOnlyJson(String accept) {
        String accepted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return accepted.contains("json") && !accepted.contains("text/") && !accepted.contains("*/*");
    }
}
