package org.colloquy.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquy.author.Audit;
import org.colloquy.author.AuthorView;
import org.colloquy.post.PostView;
import org.colloquy.reply.ReplyView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is held on a person. */
@Schema(name = "Archive", description = "All that is held on a person.")
record ArchiveView(
    @Schema(required = true) AuthorView author,
    @Schema(required = true, description = "The issuers' subjects that the person is known by.")
        List<Subject> subjects,
    @Schema(
            required = true,
            description = "The person's tokens, without secrets, revoked ones too.")
        List<Token> tokens,
    @Schema(
            required = true,
            description = "The invitations made for the person, without codes, used ones too.")
        List<Invitation> invitations,
    @Schema(required = true, description = "The webhooks that the person made, without secrets.")
        List<Webhook> webhooks,
    @Schema(
            required = true,
            description = "Posts, by time of creation; deleted ones without words.")
        List<PostView> posts,
    @Schema(
            required = true,
            description =
                "Replies, by time of creation; deleted ones without words, hidden ones with them.")
        List<ReplyView> replies,
    @Schema(required = true, description = "Earlier versions of posts and replies, oldest first.")
        List<Revision> revisions,
    @Schema(
            required = true,
            description = "What the person did as a moderator or admin, and what was done to them.")
        List<Audit.Entry> audit,
    @Schema(required = true, description = "The files that the person brought in.")
        List<Import> imports,
    @Schema(
            required = true,
            description = "What the person is called where something was brought in from.")
        List<Origin> origins,
    @Schema(required = true, description = "How far the person has read which threads.")
        List<Read> reads,
    @Schema(required = true, description = "Where others mention the person.")
        List<Mention> mentions) {

  /** How far somebody has read a thread. */
  @Schema(name = "ArchivedRead", description = "How far the person has read a thread.")
  record Read(
      @Schema(required = true, description = "The post.") UUID postId,
      @Schema(required = true, minimum = "1", description = "The post's sequence up to which.")
          long sequence,
      @Schema(required = true, description = "When, in UTC with milliseconds.") Instant readAt) {}

  /** A text that mentions somebody. */
  @Schema(name = "ArchivedMention", description = "A text of others that mentions the person.")
  record Mention(
      @Schema(required = true, description = "The post whose thread it is in.") UUID postId,
      @Schema(
              required = true,
              nullable = true,
              description = "The reply; null if it is the post's own text.")
          UUID replyId,
      @Schema(required = true, description = "When it came in, in UTC with milliseconds.")
          Instant createdAt) {}

  /** A file that was brought in. */
  @Schema(name = "ArchivedImport", description = "A file that the person brought in.")
  record Import(
      @Schema(required = true, description = "UUID version 7.") UUID id,
      @Schema(required = true) ImportFormat format,
      @Schema(required = true, description = "When the file was here, in UTC with milliseconds.")
          Instant createdAt,
      @Schema(required = true) ImportStatus status) {}

  /** Somebody's name elsewhere. */
  @Schema(name = "ArchivedOrigin", description = "Somebody's name elsewhere.")
  record Origin(
      @Schema(required = true, description = "Where.", examples = "wordpress:https://blog.example")
          String source,
      @Schema(required = true, description = "The name there.", examples = "login:ana")
          String name) {}

  /** A subject of an issuer. */
  @Schema(name = "ArchivedSubject", description = "A subject of an issuer.")
  record Subject(
      @Schema(required = true, description = "The issuer; empty if its tokens name none.")
          String issuer,
      @Schema(required = true, description = "The subject.") String subject) {}

  /** A token without its secret. */
  @Schema(name = "ArchivedToken", description = "A token without its secret.")
  record Token(
      @Schema(required = true, description = "UUID version 7.") UUID id,
      @Schema(required = true, maxLength = 100, description = "What it is for.") String name,
      @Schema(required = true, description = "What its bearer may do.") List<String> scopes,
      @Schema(required = true, description = "When it was made, in UTC with milliseconds.")
          Instant createdAt,
      @Schema(required = true, description = "When it stops being good, in UTC with milliseconds.")
          Instant expiresAt,
      @Schema(
              required = true,
              nullable = true,
              description = "About when it was last used; null if never.")
          Instant lastUsedAt,
      @Schema(
              required = true,
              nullable = true,
              description = "When it was revoked; null if it was not.")
          Instant revokedAt) {}

  /** An invitation without its code. */
  @Schema(name = "ArchivedInvitation", description = "An invitation without its code.")
  record Invitation(
      @Schema(required = true, description = "When it was made, in UTC with milliseconds.")
          Instant createdAt,
      @Schema(required = true, description = "When it stops being good, in UTC with milliseconds.")
          Instant expiresAt,
      @Schema(
              required = true,
              nullable = true,
              description = "When it was traded for a token; null if it was not.")
          Instant usedAt) {}

  /** A webhook without its secret. */
  @Schema(name = "ArchivedWebhook", description = "A webhook without its secret.")
  record Webhook(
      @Schema(required = true, description = "UUID version 7.") UUID id,
      @Schema(required = true, format = "uri", maxLength = 2000, description = "Where it leads.")
          String url,
      @Schema(required = true, description = "What it is told of.") List<String> events,
      @Schema(required = true, description = "Whether it is switched on.") boolean active,
      @Schema(required = true, description = "When it was made, in UTC with milliseconds.")
          Instant createdAt) {}

  /** An earlier version of a post or reply. */
  @Schema(name = "ArchivedRevision", description = "An earlier version of a post or reply.")
  record Revision(
      @Schema(required = true, description = "The post or reply.") UUID subject,
      @Schema(required = true, minimum = "1", description = "1 for what was written first.")
          int revision,
      @Schema(
              required = true,
              nullable = true,
              maxLength = 300,
              description = "The title; null for a reply.")
          String title,
      @Schema(required = true, maxLength = 65_536, description = "The text in CommonMark.")
          String body,
      @Schema(required = true, description = "When it was written, in UTC with milliseconds.")
          Instant writtenAt) {}
}
