package org.onrecord.time;

/** What EDTF (ISO 8601-2:2019, level 1) lets a date say about itself: that it is doubted, only near, or both. */
enum Qualifier {
    NONE(""),
    UNCERTAIN("?"),
    APPROXIMATE("~"),
    BOTH("%");

    private final String sign;

    Qualifier(String sign) {
        this.sign = sign;
    }

    static Qualifier of(boolean uncertain, boolean approximate) {
        if (uncertain) {
            return approximate ? BOTH : UNCERTAIN;
        }
        return approximate ? APPROXIMATE : NONE;
    }

    static Qualifier ofSign(String sign) {
        for (Qualifier qualifier : values()) {
            if (qualifier.sign.equals(sign)) {
                return qualifier;
            }
        }
        throw new IllegalArgumentException("Not a qualifier: " + sign);
    }

    String sign() {
        return sign;
    }

    boolean isUncertain() {
        return this == UNCERTAIN || this == BOTH;
    }

    boolean isApproximate() {
        return this == APPROXIMATE || this == BOTH;
    }

    Qualifier and(Qualifier other) {
        return of(isUncertain() || other.isUncertain(), isApproximate() || other.isApproximate());
    }
}
