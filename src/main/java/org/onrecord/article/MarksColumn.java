package org.onrecord.article;

import jakarta.persistence.Converter;

/** Keeps {@link Marks} in one column. */
@Converter
class MarksColumn extends JsonColumn<Marks> {

    MarksColumn() {
        super(Marks.class);
    }
}
