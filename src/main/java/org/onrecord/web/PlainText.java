package org.onrecord.web;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Locale;

/**
 * Text as people type it: no control characters but tab and line ends, no half of a surrogate pair or what stands for
 * bytes that are no text, something to see where it isn't empty, and at most {@code max} characters (UTF-16 units).
 * PostgreSQL cannot store NUL, and the rest would be read back as something else than was typed.
 */
@Constraint(validatedBy = PlainText.Check.class)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RUNTIME)
public @interface PlainText {

    int max();

    /** Whether something of it has to be seen; what is looked for need not. */
    boolean seen() default true;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says which of the rules a text breaks. */
    final class Check implements ConstraintValidator<PlainText, String> {

        /**
         * What bytes that are no text are read as, half a pair among them; the two above it are no characters
         * (Unicode, section 23.7), and XML cannot carry them.
         */
        private static final char REPLACEMENT = '\uFFFD';

        private static final int BRAILLE_BLANK = 0x2800;

        private static final String UNSEEN = "There is nothing to see in this; write it, or leave the field empty.";

        private int max;
        private boolean seen;

        @Override
        public void initialize(PlainText rule) {
            max = rule.max();
            seen = rule.seen();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            String fault = text == null ? null : seen ? fault(text, max) : broken(text, max);
            if (fault == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault).addConstraintViolation();
            return false;
        }

        /** The sentence that says what is wrong with a text, or null when nothing is. */
        static String fault(String text, int max) {
            String broken = broken(text, max);
            boolean unseen = !text.isBlank() && text.codePoints().noneMatch(Check::isSeen);
            return broken == null && unseen ? UNSEEN : broken;
        }

        private static String broken(String text, int max) {
            if (text.length() > max) {
                return String.format(
                        Locale.ROOT, "This is %,d characters long; at most %,d fit here.", text.length(), max);
            }
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                    return String.format(
                            Locale.ROOT,
                            "There is a control character (U+%04X) at position %d; take it out.",
                            (int) c,
                            i + 1);
                }
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else if (Character.isSurrogate(c) || c >= REPLACEMENT) {
                    return String.format(
                            Locale.ROOT, "There is a broken character at position %d; take it out.", i + 1);
                }
            }
            return null;
        }

        /** Whether it leaves something on the page: the blank of Braille is a letter to Unicode. */
        private static boolean isSeen(int c) {
            return !Character.isWhitespace(c)
                    && !Character.isSpaceChar(c)
                    && Character.getType(c) != Character.FORMAT
                    && c != BRAILLE_BLANK
                    && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
        }
    }
}
