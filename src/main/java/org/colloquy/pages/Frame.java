package org.colloquy.pages;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.colloquy.auth.Caller;
import org.colloquy.auth.Callers;
import org.colloquy.auth.Viewer;
import org.colloquy.author.Author;
import org.colloquy.author.AuthorRepository;
import org.colloquy.author.Scope;
import org.colloquy.reading.Mentions;

/** What stands around every page: who is signed in, and where they may go. */
@Named("frame")
@RequestScoped
public class Frame {

  private final Callers callers;
  private final AuthorRepository authors;
  private final Mentions mentions;
  private Person person;

  Frame(Callers callers, AuthorRepository authors, Mentions mentions) {
    this.callers = callers;
    this.authors = authors;
    this.mentions = mentions;
  }

  /**
   * Who looks at the page.
   *
   * @param name null if nobody is signed in
   * @param mentions how many mentions of them are unread; 1000 for as many or more
   */
  private record Person(String name, int mentions) {
    static final Person NOBODY = new Person(null, 0);
  }

  /** Whether somebody is signed in, as far as the page can tell. */
  public boolean isSignedIn() {
    return person().name != null;
  }

  /** The name of who is signed in; null if nobody is. */
  public String getName() {
    return person().name;
  }

  /** How many mentions of who is signed in are unread; 1000 for as many or more. */
  public int getMentions() {
    return person().mentions;
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
          .map(row -> new Person(row.displayName(), unread(caller.get())))
          .orElse(Person.NOBODY);
    } catch (RuntimeException e) {
      return Person.NOBODY;
    }
  }

  private int unread(Caller caller) {
    return caller.may(Scope.READ) ? mentions.unread(Viewer.of(caller)) : 0;
  }
}
