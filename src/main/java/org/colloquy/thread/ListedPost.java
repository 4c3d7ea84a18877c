package org.colloquy.thread;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import org.colloquy.post.PostView;
import org.colloquy.reply.Unread;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A post in a list.
 *
 * @param post the post itself, whose members are the item's in JSON
 * @param unreadCount null where it was not asked for
 */
@JsonSerialize(using = ListedPostSerializer.class)
@Schema(
    name = "ListedPost",
    description = "A post in a list: all of Post's members, and this.",
    allOf = PostView.class)
record ListedPost(
    @Schema(hidden = true) PostView post,
    @Schema(
            minimum = "0",
            maximum = "" + Unread.MOST,
            description =
                "Replies that the caller has not read, 1000 for as many or more; only where `unread` is given.",
            examples = "1")
        Integer unreadCount) {}
