package org.onrecord.site;

import java.util.List;
import org.onrecord.history.Difference;
import org.onrecord.review.Review;

/**
 * A verdict in force.
 *
 * @param changes what has changed since of what it judged
 */
public record Judgement(Review review, List<Difference> changes) {}
