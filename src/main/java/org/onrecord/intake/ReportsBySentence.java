package org.onrecord.intake;

import java.util.ArrayList;
import java.util.List;

/** The reports that touch each sentence. */
final class ReportsBySentence {
    /** A sentence of more reports than these is no longer told apart. */
    private static final int MOST = 12;

    private final List<List<Report>> bySentence = new ArrayList<>();

    ReportsBySentence(Reading reading, List<Report> reports) {
        reading.sentences().forEach(sentence -> bySentence.add(new ArrayList<>()));
        for (Report report : reports) {
            Stretch whole = report.reported().whole();
            int first = Math.max(0, reading.sentenceAt(whole.start()));
            int last = reading.sentenceAt(Math.max(whole.start(), whole.end() - 1));
            for (int i = first; i <= last; i++) {
                if (bySentence.get(i).size() < MOST
                        && report.touches(reading.sentences().get(i).at())) {
                    bySentence.get(i).add(report);
                }
            }
        }
    }

    List<Report> at(int sentence) {
        return bySentence.get(sentence);
    }
}
