package org.onrecord.testing;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Tag;

/**
 * Runs the test classes of one application by name, but those first that go through the whole record again and again,
 * which all others make longer.
 */
public final class WholeRecordFirst implements ClassOrderer {

    /** What tells that a test class is one of those. */
    public static final String TAG = "whole-record";

    @Override
    public void orderClasses(ClassOrdererContext classes) {
        new ClassName().orderClasses(classes);
        classes.getClassDescriptors().sort(Comparator.comparing(WholeRecordFirst::isLater));
    }

    private static boolean isLater(ClassDescriptor test) {
        return test.findRepeatableAnnotations(Tag.class).stream()
                .noneMatch(tag -> tag.value().equals(TAG));
    }
}
