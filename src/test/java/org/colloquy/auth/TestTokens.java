package org.colloquy.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;

/** Tokens of the authors in tests, made when first asked for. */
@ApplicationScoped
public class TestTokens {

  private final AuthorRepository authors;
  private final MintToken mint;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  TestTokens(AuthorRepository authors, MintToken mint) {
    this.authors = authors;
    this.mint = mint;
  }

  /** A token that allows all that the author's role does. */
  @ActivateRequestContext
  public String of(String handle) {
    return tokens.computeIfAbsent(
        handle,
        h -> {
          Author author = authors.findByHandle(h).orElseThrow();
          return mint.mint(author.id(), "test", Scope.of(author.role())).token();
        });
  }
}
