package org.onrecord.intake;

import java.util.List;

/**
 * A sentence of a text.
 *
 * @param at where it stands, without the space around it
 * @param paragraph the number of the paragraph that it stands in, from 0
 * @param words its words and marks in order
 */
record Sentence(Stretch at, int paragraph, List<Word> words) {}
