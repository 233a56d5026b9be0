package org.onrecord.factcheck;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.onrecord.web.Site;

/** The description of the interface by which some clients build themselves, with our own addresses in it. */
@ApplicationScoped
class Discovery {

    private static final String FILE = "/factcheck/discovery.json";

    private final Site site;
    private final ObjectNode known;

    Discovery(Site site, ObjectMapper json) {
        this.site = site;
        try (InputStream file = Discovery.class.getResourceAsStream(FILE)) {
            this.known = (ObjectNode) json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode document() {
        String root = site.absolute("/");
        return known.deepCopy()
                .put("title", "Fact checks of " + site.name())
                .put("documentationLink", site.absolute("/about/methodology"))
                .put("rootUrl", root)
                .put("baseUrl", root);
    }
}
