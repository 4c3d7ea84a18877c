package org.colloquy.pages;

import java.util.List;

/**
 * What stands around the table, the charts and the lists of the participation pages.
 *
 * @param title of the page
 * @param seesAll whether it is an instructor's, with tabs
 * @param tabs the pages beside it
 * @param filters null where there is nothing to filter
 * @param asOf the time that the page is true of, as text
 * @param asOfTime the same for machines
 * @param zone whose clock all times go by
 * @param isHeld whether the address says that time
 * @param hold the address of this page as of that time or, where it is held, of now
 * @param downloads the same as files
 * @param script the address of the pages' script
 * @param style the address of the pages' style sheet
 */
public record ParticipationFrame(
    String title,
    boolean seesAll,
    List<Link> tabs,
    FilterForm filters,
    String asOf,
    String asOfTime,
    String zone,
    boolean isHeld,
    String hold,
    List<Link> downloads,
    String script,
    String style) {}
