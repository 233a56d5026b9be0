package org.onrecord.article;

import jakarta.persistence.Converter;

/** Keeps {@link Fields} in one column. */
@Converter
class FieldsColumn extends JsonColumn<Fields> {

    FieldsColumn() {
        super(Fields.class);
    }
}
