package org.onrecord.web;

/**
 * One thing that is wrong with what a person entered, said so that they can mend it.
 *
 * @param field the form's field that it stands beside, or empty when it concerns the whole form
 * @param message a plain sentence that says what to do
 */
public record Issue(String field, String message) {}
