package org.onrecord.account;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Stands for any page that readers open without signing in. */
@Path("/public-for-tests")
class PublicPage {

    @GET
    public String show() {
        return "public";
    }
}
