package org.onrecord.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form: the errors that stand beside its fields and in the summary above it. */
public final class Issues implements Iterable<Issue> {

    private final List<Issue> all = new ArrayList<>();
    private final Summary summary = new Summary(all);

    public static Issues none() {
        return new Issues();
    }

    /** The violations of a form's own constraints, one for each field. */
    public static <T> Issues of(Collection<ConstraintViolation<T>> violations) {
        Issues issues = new Issues();
        violations.stream()
                .sorted((a, b) -> a.getPropertyPath()
                        .toString()
                        .compareTo(b.getPropertyPath().toString()))
                .forEach(violation -> issues.add(violation.getPropertyPath().toString(), violation.getMessage()));
        return issues;
    }

    /** Adds an issue beside a field; the first one said of a field stays, since one error at a time is read. */
    public Issues add(String field, String message) {
        if (field.isEmpty() || on(field) == null) {
            all.add(new Issue(field, message));
        }
        return this;
    }

    /** The same by the names that the fields of one form have on a page of several. */
    public Issues under(String form) {
        Issues named = none();
        all.forEach(issue -> named.add(issue.field().isEmpty() ? "" : form + "." + issue.field(), issue.message()));
        return named;
    }

    /** Adds an issue that concerns the whole form. */
    public Issues add(String message) {
        return add("", message);
    }

    public Issues addAll(Issues others) {
        others.forEach(issue -> add(issue.field(), issue.message()));
        return this;
    }

    /**
     * The message beside a field, or null when the field is right. Templates ask it of every field, in the order in
     * which they show them and with its label, so that the summary above them can say which is meant.
     */
    public String beside(String field, String label) {
        summary.shows(field, label);
        return on(field);
    }

    /** The same of a field that is one of a group: others of its label are in other groups. */
    public String beside(String field, String label, String group) {
        String within = Character.toLowerCase(label.charAt(0)) + label.substring(1);
        return beside(field, group.isEmpty() ? label : group + ", " + within);
    }

    /** What the summary above a form says. */
    public List<Summary.Entry> summary() {
        return summary.entries();
    }

    /** The message beside a field, or null when the field is right. */
    public String on(String field) {
        return all.stream()
                .filter(issue -> issue.field().equals(field))
                .map(Issue::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether something is typed into a field, and nothing is wrong with it. */
    public boolean usable(String typed, String field) {
        return !typed.isEmpty() && on(field) == null;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public List<Issue> list() {
        return List.copyOf(all);
    }

    /** The messages by field, for machines. */
    public Map<String, String> byField() {
        Map<String, String> byField = new LinkedHashMap<>();
        all.forEach(issue -> byField.putIfAbsent(issue.field(), issue.message()));
        return byField;
    }

    @Override
    public Iterator<Issue> iterator() {
        return all.iterator();
    }
}
