package org.onrecord.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the pages that are the same for everyone who looks, so that caches may keep them: they show only what is
 * published, read no cookie, and depend on nothing but the record, the settings and the desk's day. One that turns out
 * otherwise says so with {@link #NOT_KEPT}.
 */
@NameBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForReaders {

    /** The {@code Cache-Control} of an answer that is not what the next who ask are to be told. */
    String NOT_KEPT = "no-store";
}
