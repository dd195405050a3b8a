package io.cardledger.bench.report;

import java.util.Map;

/**
 * A part of the report.
 *
 * @param markdown for people
 * @param csv for programs, by the names of the files
 */
public record Section(String markdown, Map<String, String> csv) {}
