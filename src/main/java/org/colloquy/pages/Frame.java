package org.colloquy.pages;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Callers;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;

/** What stands around every page: who is signed in, and where they may go. */
@Named("frame")
@RequestScoped
public class Frame {

  private final Callers callers;
  private final AuthorRepository authors;
  private Person person;

  Frame(Callers callers, AuthorRepository authors) {
    this.callers = callers;
    this.authors = authors;
  }

  /**
   * Who looks at the page.
   *
   * @param name null if nobody is signed in
   * @param teaches whether they see who takes part
   */
  private record Person(String name, boolean teaches) {
    static final Person NOBODY = new Person(null, false);
  }

  /** Whether somebody is signed in, as far as the page can tell. */
  public boolean isSignedIn() {
    return person().name != null;
  }

  /** The name of who is signed in; null if nobody is. */
  public String getName() {
    return person().name;
  }

  /** Whether who is signed in sees who takes part. */
  public boolean isTeaches() {
    return person().teaches;
  }

  private Person person() {
    if (person == null) {
      person = find();
    }
    return person;
  }

  private Person find() {
    // A page that tells of a fault is made where nothing may wait, or where the database is gone.
    if (!BlockingOperationControl.isBlockingAllowed()) {
      return Person.NOBODY;
    }
    try {
      Optional<Caller> caller = callers.current();
      Optional<Author> author = caller.flatMap(known -> authors.findByIdOptional(known.id()));
      return author
          .map(row -> new Person(row.displayName(), caller.get().may(Scope.PARTICIPATION)))
          .orElse(Person.NOBODY);
    } catch (RuntimeException e) {
      return Person.NOBODY;
    }
  }
}
