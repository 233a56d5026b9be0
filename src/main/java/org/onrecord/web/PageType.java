package org.onrecord.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Says of every page that it is one, and in which encoding. Only templates don't say what they make: whoever accepts no
 * page gets it all the same, and it would go out as whatever they accept.
 */
class PageType {

    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    /** Runs once the page is rendered. */
    @ServerResponseFilter(priority = Priorities.USER - 1)
    void say(ContainerResponseContext response, ResourceInfo made) {
        if (response.getEntity() instanceof String && isPage(response.getMediaType()) && !saysWhatItMakes(made)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, PAGE);
        }
    }

    private static boolean isPage(MediaType type) {
        return type == null || type.isCompatible(MediaType.TEXT_HTML_TYPE);
    }

    private static boolean saysWhatItMakes(ResourceInfo made) {
        return made.getResourceMethod() != null && made.getResourceMethod().isAnnotationPresent(Produces.class);
    }
}
