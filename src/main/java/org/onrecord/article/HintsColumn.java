package org.onrecord.article;

import jakarta.persistence.Converter;

/** Keeps {@link Hints} in one column. */
@Converter
class HintsColumn extends JsonColumn<Hints> {

    HintsColumn() {
        super(Hints.class);
    }
}
