package org.onrecord.web;

import jakarta.enterprise.inject.Vetoed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A site that names its approvers, whatever its settings are. */
@Vetoed
public final class NamedApprovers extends Site {

    public NamedApprovers() {
        super(null, null, null);
    }

    @Override
    public String name() {
        return "Onrecord";
    }

    @Override
    public Optional<String> canonical(String path) {
        return Optional.empty();
    }

    @Override
    public String absolute(String path) {
        return "http://localhost" + path;
    }

    @Override
    public boolean here(String path) {
        return false;
    }

    @Override
    public boolean namesApprovers() {
        return true;
    }

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 1, 1);
    }
}
