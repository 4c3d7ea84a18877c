package org.colloquy.participation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.colloquy.auth.Caller;
import org.colloquy.author.Audit;
import org.colloquy.post.RevisePost;
import org.colloquy.web.ProblemException;

/** Says what a post asks of each student. */
@ApplicationScoped
class SetRequirements {

  private final RevisePost posts;
  private final RequirementRepository requirements;
  private final Audit audit;

  SetRequirements(RevisePost posts, RequirementRepository requirements, Audit audit) {
    this.posts = posts;
    this.requirements = requirements;
    this.audit = audit;
  }

  /**
   * Sets what a post asks, in the place of what it asked before.
   *
   * @throws ProblemException if there is no such post, it is deleted, or the replies are due before
   *     the initial contributions
   */
  @Transactional
  Requirements set(Caller caller, UUID post, Requirements asked) {
    if (asked.initialDue() != null
        && asked.repliesDue() != null
        && asked.repliesDue().isBefore(asked.initialDue())) {
      throw ProblemException.invalid("/repliesDue", "must not be before initialDue");
    }
    posts.withhold(post, asked.postBeforeView());
    requirements.store(post, asked);
    audit.record(caller.id(), "requirements-set", post);
    return asked;
  }
}
