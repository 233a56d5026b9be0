package org.onrecord.api;

import java.util.List;
import org.onrecord.web.Issues;

/**
 * The keys that a person sees: their own, and an administrator everyone's.
 *
 * @param editor whether the person may write drafts, and so may their keys
 */
record KeyList(List<ApiKey> keys, KeyForm form, Issues issues, boolean editor) {}
