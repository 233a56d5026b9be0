package org.onrecord.source;

import org.onrecord.web.Issues;

/**
 * The page on which a file is given.
 *
 * @param source what it is to be a copy of, or null
 */
record UploadPage(UploadForm form, Source source, Issues issues) {}
