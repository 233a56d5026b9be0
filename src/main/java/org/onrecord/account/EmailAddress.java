package org.onrecord.account;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * An address that mail could be sent to: something, an @ and a host's name. Whether it is theirs, the person shows by
 * using the link that was sent there.
 */
@Pattern(regexp = "[^\\s@]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({FIELD, METHOD, PARAMETER})
@Retention(RUNTIME)
@interface EmailAddress {

    String message() default "Enter an e-mail address, such as name@example.org.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
