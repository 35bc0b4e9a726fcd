package io.fondaco.api.access.request;

import io.fondaco.access.request.RequestMessage;
import java.time.Instant;

/** A question about a request, or the answer to one. */
public record MessageView(String author, RequestMessage.Kind kind, String text, Instant at) {

    static MessageView of(RequestMessage message) {
        return new MessageView(message.author(), message.kind(), message.text(), message.at());
    }
}
