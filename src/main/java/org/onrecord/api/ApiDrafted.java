package org.onrecord.api;

import java.util.List;
import org.onrecord.claim.Publication;

/**
 * A draft that is kept, where people of the desk find it. Readers see nothing of it until two of them publish it.
 *
 * @param missing what it still lacks before it can be sent to review
 */
record ApiDrafted(String id, Publication publication, String desk, List<ApiProblem.ApiError> missing) {}
