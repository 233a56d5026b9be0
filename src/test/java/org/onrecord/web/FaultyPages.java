package org.onrecord.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.onrecord.speaker.Speaker;

/** Pages that fail, each in its own way. */
@Path("/faulty")
public class FaultyPages {

    private final LongDownloads downloads;

    FaultyPages(LongDownloads downloads) {
        this.downloads = downloads;
    }

    @GET
    @Path("bug")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    public String bug() {
        throw new IllegalStateException("a secret of the machine's");
    }

    @GET
    @Path("gone")
    public String gone() {
        throw Refusal.gone("It repeated a claim that was already on record.");
    }

    @GET
    @Path("state")
    public String state() {
        throw Refusal.conflict("A withdrawn claim can no longer be edited.");
    }

    /** Changes a speaker whom somebody else changes meanwhile: found out at once, or only as the transaction ends. */
    @GET
    @Path("overtaken/{speaker}")
    @Transactional
    public String overtaken(@RestPath Long speaker, @RestQuery boolean late) {
        Speaker mine = Speaker.byId(speaker);
        QuarkusTransaction.requiringNew().run(() -> Speaker.update("version = version + 1 where id = ?1", speaker));
        LockModeType mode = late ? LockModeType.OPTIMISTIC_FORCE_INCREMENT : LockModeType.PESSIMISTIC_FORCE_INCREMENT;
        Speaker.getEntityManager().lock(mine, mode);
        return "changed";
    }

    /** A file that has no end, as long as somebody reads it. */
    @GET
    @Path("endless")
    public Response endless() {
        StreamingOutput file = out -> {
            byte[] some = new byte[64_000];
            while (true) {
                out.write(some);
            }
        };
        return Response.ok(downloads.placed(file), MediaType.APPLICATION_OCTET_STREAM)
                .build();
    }

    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String form() {
        return "taken";
    }
}
