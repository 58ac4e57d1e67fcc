package io.redress.feedback.report;

import java.time.LocalDate;
import java.util.List;

/**
 * One week as it is put before the people who answer for it: tables with a word of explanation. Names no
 * customer and no agent.
 *
 * @param monday the first of its seven days
 */
record Review(String title, String about, LocalDate monday, List<Section> sections) {

    /**
     * @param remark below the table; empty where there is none to make
     * @param rows none where nothing happened, which is then said instead
     */
    record Section(String title, List<String> heads, List<List<String>> rows, String remark) {

        Section {
            rows = List.copyOf(rows);
        }
    }

    Review {
        sections = List.copyOf(sections);
    }
}
