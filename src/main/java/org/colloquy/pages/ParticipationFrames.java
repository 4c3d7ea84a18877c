package org.colloquy.pages;

import io.quarkiverse.web.bundler.runtime.Bundle;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.web.Times;

/** Frames the participation pages. */
@ApplicationScoped
class ParticipationFrames {

  /** Where the pages stand, the table first. */
  static final String TABLE = "/participation";

  static final String TIMELINE = "/participation/timeline";
  static final String NETWORK = "/participation/network";
  static final String REQUIREMENTS = "/participation/requirements";
  static final String CONTRIBUTIONS = "/participation/contributions";

  /** More than this are not chosen from a list but asked for by the address. */
  private static final int MOST_POSTS = 200;

  private static final int MOST_GROUPS = 500;

  private static final String BUNDLE = "participation";

  private final Bundle bundle;
  private final ClassQueries names;

  ParticipationFrames(Bundle bundle, ClassQueries names) {
    this.bundle = bundle;
    this.names = names;
  }

  /**
   * The frame of a page.
   *
   * @param kept what the address says beside the filters
   * @param downloads the page's files
   */
  ParticipationFrame of(Visit visit, String title, Map<String, String> kept, List<Link> downloads) {
    boolean isHeld = visit.asked().containsKey("asOf");
    String asOf = Times.write(visit.filter().asOf());
    Map<String, String> here = new LinkedHashMap<>(visit.asked());
    here.putAll(kept);
    return new ParticipationFrame(
        title,
        visit.seesAll(),
        tabs(visit),
        form(visit, kept),
        visit.times().second(visit.filter().asOf()),
        asOf,
        visit.filter().zone().getId(),
        isHeld,
        Link.address(visit.path(), Link.with(here, "asOf", isHeld ? null : asOf)),
        downloads,
        bundle.script(BUNDLE),
        bundle.style(BUNDLE));
  }

  private static List<Link> tabs(Visit visit) {
    if (!visit.seesAll() || visit.path().equals(CONTRIBUTIONS)) {
      return List.of();
    }
    return Stream.of(
            Link.to("Table", TABLE),
            Link.to("Timeline", TIMELINE),
            Link.to("Network", NETWORK),
            Link.to("Requirements", REQUIREMENTS))
        .map(
            tab ->
                new Link(
                    tab.label(),
                    Link.address(tab.href(), visit.asked()),
                    tab.href().equals(visit.path())))
        .toList();
  }

  private FilterForm form(Visit visit, Map<String, String> kept) {
    if (visit.path().equals(CONTRIBUTIONS)) {
      return null;
    }
    return new FilterForm(
        visit.path(),
        visit.asked(),
        kept,
        !visit.path().equals(REQUIREMENTS),
        visit.seesAll(),
        names.posts(visit.filter().postId(), MOST_POSTS),
        visit.seesAll() ? names.groups(MOST_GROUPS) : List.of());
  }
}
