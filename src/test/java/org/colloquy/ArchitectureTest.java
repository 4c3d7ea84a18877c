package org.colloquy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

/** Holds the rooms and the direction of imports between them. */
@AnalyzeClasses(packages = "org.colloquy", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /**
   * From left to right; a room may import those to its left. The last seven are beside each other.
   */
  @ArchTest
  static final ArchRule rooms_import_from_right_to_left_only =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("main")
          .definedBy("org.colloquy")
          .layer("database")
          .definedBy("org.colloquy.database..")
          .layer("text")
          .definedBy("org.colloquy.text..")
          .layer("web")
          .definedBy("org.colloquy.web..")
          .layer("author")
          .definedBy("org.colloquy.author..")
          .layer("auth")
          .definedBy("org.colloquy.auth..")
          .layer("post")
          .definedBy("org.colloquy.post..")
          .layer("reply")
          .definedBy("org.colloquy.reply..")
          .layer("thread")
          .definedBy("org.colloquy.thread..")
          .layer("participation")
          .definedBy("org.colloquy.participation..")
          .layer("live")
          .definedBy("org.colloquy.live..")
          .layer("transfer")
          .definedBy("org.colloquy.transfer..")
          .layer("feed")
          .definedBy("org.colloquy.feed..")
          .layer("reading")
          .definedBy("org.colloquy.reading..")
          .layer("command")
          .definedBy("org.colloquy.command..")
          .layer("component")
          .definedBy("org.colloquy.component..")
          .layer("webhook")
          .definedBy("org.colloquy.webhook..")
          .layer("pages")
          .definedBy("org.colloquy.pages..")
          .whereLayer("database")
          .mayNotAccessAnyLayer()
          .whereLayer("text")
          .mayNotAccessAnyLayer()
          .whereLayer("web")
          .mayOnlyAccessLayers("database")
          .whereLayer("author")
          .mayOnlyAccessLayers("web", "database")
          .whereLayer("auth")
          .mayOnlyAccessLayers("author", "web", "database")
          .whereLayer("post")
          .mayOnlyAccessLayers("auth", "author", "text", "web", "database")
          .whereLayer("reply")
          .mayOnlyAccessLayers("post", "auth", "author", "text", "web", "database")
          .whereLayer("thread")
          .mayOnlyAccessLayers("reply", "post", "auth", "author", "text", "web", "database")
          .whereLayer("participation")
          .mayOnlyAccessLayers("reply", "post", "auth", "author", "text", "web", "database")
          .whereLayer("live")
          .mayOnlyAccessLayers("reply", "post", "auth", "author", "text", "web", "database")
          .whereLayer("transfer")
          .mayOnlyAccessLayers("reply", "post", "auth", "author", "text", "web", "database")
          .whereLayer("feed")
          .mayOnlyAccessLayers("reply", "post", "auth", "author", "text", "web", "database")
          .whereLayer("reading")
          .mayOnlyAccessLayers("reply", "post", "auth", "author", "text", "web", "database")
          .whereLayer("command")
          .mayNotAccessAnyLayer()
          .whereLayer("component")
          .mayNotAccessAnyLayer()
          .whereLayer("webhook")
          .mayOnlyAccessLayers("reply", "post", "auth", "author", "text", "web", "database")
          .whereLayer("pages")
          .mayOnlyAccessLayers(
              "participation",
              "reading",
              "thread",
              "reply",
              "post",
              "auth",
              "author",
              "text",
              "web",
              "database")
          .whereLayer("pages")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("main")
          .mayOnlyAccessLayers("database", "command", "web");

  @ArchTest
  static final ArchRule rooms_form_no_cycle =
      slices().matching("org.colloquy.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule every_class_is_in_a_known_room =
      classes()
          .should()
          .resideInAnyPackage(
              "org.colloquy",
              "org.colloquy.database",
              "org.colloquy.text",
              "org.colloquy.web",
              "org.colloquy.author",
              "org.colloquy.auth",
              "org.colloquy.post",
              "org.colloquy.reply",
              "org.colloquy.thread",
              "org.colloquy.participation",
              "org.colloquy.live",
              "org.colloquy.feed",
              "org.colloquy.reading",
              "org.colloquy.transfer",
              "org.colloquy.transfer.foreign",
              "org.colloquy.webhook",
              "org.colloquy.command",
              "org.colloquy.component",
              "org.colloquy.pages");

  @ArchTest
  static final ArchRule foreign_files_are_read_without_a_job_or_a_database =
      noClasses()
          .that()
          .resideInAPackage("org.colloquy.transfer.foreign")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.colloquy.transfer", "java.sql..", "jakarta..", "org.hibernate..");

  @ArchTest
  static final ArchRule names_say_what_a_class_is =
      noClasses().should().haveNameMatching(".*(Manager|Helper|Handler|Impl|DTO|Dto|Info|Utils?)");

  @ArchTest
  static final ArchRule resources_are_called_so =
      classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

  @ArchTest
  static final ArchRule resources_do_not_touch_entities_of_other_rooms_tables =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.colloquy.thread", "org.colloquy.participation", "org.colloquy.feed")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(Entity.class)
          .orShould()
          .dependOnClassesThat()
          .haveSimpleNameStartingWith("Publish")
          .because("these rooms only read");
}
