package org.colloquy.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquy.author.AuthorErased;
import org.colloquy.post.ThreadChanged;
import org.colloquy.post.ThreadChanged.Change;
import org.colloquy.reading.MentionRepository.Changed;
import org.colloquy.reading.MentionRepository.Mention;
import org.colloquy.text.Mentions;

/**
 * Writes down whom texts mention, in the transaction that writes the texts. What is hidden is still
 * written down: whether it is shown is asked when it is read. What was brought in from elsewhere
 * happened long ago and tells nobody.
 */
@ApplicationScoped
class RecordMentions {

  private final MentionRepository mentions;
  private final ReadMarkRepository marks;
  private final Clock clock;

  RecordMentions(MentionRepository mentions, ReadMarkRepository marks, Clock clock) {
    this.mentions = mentions;
    this.marks = marks;
    this.clock = clock;
  }

  void record(@Observes ThreadChanged changed) {
    // What is new and has no @ in it mentions nobody, and nobody is to be forgotten.
    List<Change> changes =
        changed.changes().stream().filter(change -> change.mentions() || !change.isNew()).toList();
    if (changed.imported() || changes.isEmpty()) {
      return;
    }
    List<Change> replies = changes.stream().filter(change -> change.replyId() != null).toList();
    if (!replies.isEmpty()) {
      mentions.replyTexts(
          changed.postId(),
          replies,
          changed.statements(),
          texts -> record(changed.postId(), replies, texts));
    }
    List<Change> own = changes.stream().filter(change -> change.replyId() == null).toList();
    if (!own.isEmpty()) {
      mentions.postText(
          changed.postId(), changed.statements(), texts -> record(changed.postId(), own, texts));
    }
  }

  private void record(UUID post, List<Change> changes, List<Changed> texts) {
    Map<UUID, Set<UUID>> mentioned = mentioned(texts);
    for (UUID reply : known(changes)) {
      mentions.forgetOthers(post, reply, mentioned.getOrDefault(reply, Set.of()));
    }
    List<Mention> found = new ArrayList<>();
    for (Changed text : texts) {
      for (UUID author : mentioned.get(text.reply())) {
        found.add(new Mention(author, post, text.reply(), text.sequence(), clock.instant()));
      }
    }
    mentions.add(found);
  }

  /** Who is mentioned by each text, without those who wrote it; null is the post's own text. */
  private Map<UUID, Set<UUID>> mentioned(List<Changed> texts) {
    Map<UUID, Set<String>> names = new HashMap<>();
    Set<String> all = new HashSet<>();
    for (Changed text : texts) {
      Set<String> handles = Mentions.of(text.html());
      names.put(text.reply(), handles);
      all.addAll(handles);
    }
    Map<String, UUID> authors = mentions.authors(all);
    Map<UUID, Set<UUID>> mentioned = new HashMap<>();
    for (Changed text : texts) {
      mentioned.put(
          text.reply(),
          names.get(text.reply()).stream()
              .map(authors::get)
              .filter(Objects::nonNull)
              .filter(author -> !author.equals(text.author()))
              .collect(Collectors.toSet()));
    }
    return mentioned;
  }

  /** The texts that were there before, and so may have mentioned others; null is the post's own. */
  private static Set<UUID> known(List<Change> changes) {
    return changes.stream()
        .filter(change -> !change.isNew())
        .map(Change::replyId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** An erased person has read nothing and is mentioned nowhere. */
  void forget(@Observes AuthorErased erased) {
    marks.deleteAllOf(erased.id());
    mentions.deleteAllOf(erased.id());
  }
}
