package org.colloquy.webhook;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.SortedSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.CodePointLength;

/** A webhook to be made. */
@Schema(description = "A webhook to be made.")
record NewWebhook(
    @Schema(
            required = true,
            format = "uri",
            minLength = 1,
            maxLength = 2000,
            description =
                "Where deliveries are to be sent: an http or https address without user information or fragment. Its host"
                    + " is looked up whenever something is sent, and must not be in a network that is not public.",
            examples = "https://hooks.example.org/colloquy")
        @NotNull
        @CodePointLength(max = 2000)
        String url,
    @Schema(
            required = true,
            minItems = 1,
            description =
                "What it is to be told of. A ping is sent whether or not it is among them.",
            examples = "[\"reply.created\"]")
        @NotNull
        @Size(min = 1)
        SortedSet<@NotNull EventType> events) {}
