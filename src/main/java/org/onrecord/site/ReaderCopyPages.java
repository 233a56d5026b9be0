package org.onrecord.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.web.Refusal;

/** Our copies of sources, where readers may read them. They are not ours to be found by: search engines are sent off. */
@Path("/sources/{slug}/copies/{id:\\d{1,18}}")
@ForReaders
class ReaderCopyPages {

    @CheckedTemplate(basePath = "site")
    static class Templates {
        static native TemplateInstance copy(CopyPage page);
    }

    @GET
    @ResponseHeader(name = "X-Robots-Tag", value = "noindex")
    public TemplateInstance show(@RestPath String slug, @RestPath Long id, @RestQuery String against) {
        if (against == null || against.isEmpty()) {
            return Templates.copy(CopyPage.of(slug, id));
        }
        if (!against.matches("\\d{1,18}")) {
            throw Refusal.missing();
        }
        return Templates.copy(CopyPage.compared(slug, id, Long.valueOf(against)));
    }
}
