/** The shared plumbing of every page: settings, forms' issues, flash messages, formats, addresses, error pages. */
package org.onrecord.web;
