package org.onrecord.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Pages that fail, each in its own way. */
@Path("/faulty")
public class FaultyPages {

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

    @POST
    @Path("form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String form() {
        return "taken";
    }
}
