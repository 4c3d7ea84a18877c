package org.colloquy.author;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An author as another server, or this one at another time, had them.
 *
 * @param handle as {@link NewAuthor#HANDLE} has it, and in lower case
 * @param erasedAt null unless the person was erased
 * @param version from 1
 */
public record ImportedAuthor(
    UUID id,
    String handle,
    String displayName,
    Role role,
    List<String> groups,
    Instant createdAt,
    Instant erasedAt,
    long version) {}
