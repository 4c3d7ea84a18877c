package org.colloquy.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.EnrolAuthor;
import org.colloquy.author.NewAuthor;
import org.colloquy.author.Role;
import org.colloquy.post.LockedPost;
import org.colloquy.post.NewPost;
import org.colloquy.post.PostRepository;
import org.colloquy.post.PublishPost;
import org.colloquy.reply.NewReply;
import org.colloquy.reply.PublishReply;

/** Loads the sample discussion: an essay, twelve replies, and the seven people who wrote them. */
@ApplicationScoped
public class SampleImporter {

  private static final String FILE = "/sample/thread.json";

  private final SampleConfig config;
  private final ObjectMapper mapper;
  private final AuthorRepository authors;
  private final PostRepository posts;
  private final EnrolAuthor enrol;
  private final PublishPost publishPost;
  private final PublishReply publishReply;

  SampleImporter(
      SampleConfig config,
      ObjectMapper mapper,
      AuthorRepository authors,
      PostRepository posts,
      EnrolAuthor enrol,
      PublishPost publishPost,
      PublishReply publishReply) {
    this.config = config;
    this.mapper = mapper;
    this.authors = authors;
    this.posts = posts;
    this.enrol = enrol;
    this.publishPost = publishPost;
    this.publishReply = publishReply;
  }

  record Sample(List<SampleAuthor> authors, SamplePost post, List<SampleReply> replies) {}

  record SampleAuthor(
      UUID id,
      String handle,
      String displayName,
      Role role,
      List<String> groups,
      Instant createdAt) {}

  record SamplePost(
      UUID id, String author, String title, String body, List<String> tags, Instant createdAt) {}

  record SampleReply(UUID id, UUID parentId, String author, String body, Instant createdAt) {}

  void start(@Observes StartupEvent event) {
    if (config.load()) {
      load();
    }
  }

  /**
   * Loads the sample, unless its post was loaded before, also if it was deleted since.
   *
   * @return whether it was loaded
   */
  @Transactional
  public boolean load() {
    Sample sample = read();
    if (posts.findById(sample.post().id()) != null) {
      return false;
    }
    Map<String, UUID> ids = enrol(sample.authors());
    SamplePost post = sample.post();
    publishPost.publish(
        ids.get(post.author()),
        new NewPost(post.title(), post.body(), post.tags(), post.createdAt()),
        post.id());
    LockedPost locked = posts.lock(post.id()).orElseThrow();
    publishReply.add(
        locked,
        added -> {
          for (SampleReply reply : sample.replies()) {
            added.add(
                ids.get(reply.author()),
                new NewReply(reply.parentId(), reply.body(), reply.createdAt()),
                reply.id());
          }
        });
    posts.storeImported(locked);
    return true;
  }

  private Map<String, UUID> enrol(List<SampleAuthor> people) {
    Map<String, UUID> ids = new HashMap<>();
    for (SampleAuthor person : people) {
      UUID id =
          authors
              .findByHandle(person.handle())
              .orElseGet(
                  () ->
                      enrol.enrol(
                          new NewAuthor(
                              person.handle(),
                              person.displayName(),
                              person.role(),
                              person.groups()),
                          person.id(),
                          person.createdAt()))
              .id();
      ids.put(person.handle(), id);
    }
    return ids;
  }

  private Sample read() {
    try (InputStream file = SampleImporter.class.getResourceAsStream(FILE)) {
      return mapper.readValue(file, Sample.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
