package org.onrecord.account;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps a person's roles in one column, so that knowing what they may do never costs another query. */
@Converter
class RolesColumn implements AttributeConverter<Set<UserRole>, String> {

    @Override
    public String convertToDatabaseColumn(Set<UserRole> roles) {
        return roles.stream().sorted().map(UserRole::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<UserRole> convertToEntityAttribute(String column) {
        return Collections.unmodifiableSet(UserRole.named(List.of(column.split(","))));
    }
}
