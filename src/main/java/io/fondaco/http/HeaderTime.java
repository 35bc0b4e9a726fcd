package io.fondaco.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection on which nothing is being answered and no whole header arrives in time. Vert.x has no such limit:
 * its idle time begins anew with every byte, so that a sender of single bytes would hold a connection for ever.
 */
final class HeaderTime extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<HeaderTime> OF_CHANNEL = AttributeKey.valueOf(HeaderTime.class, "of");

    private final Channel channel;
    private final Duration limit;
    private int underWay;
    private @Nullable ScheduledFuture<?> end;

    private HeaderTime(Channel channel, Duration limit) {
        this.channel = channel;
        this.limit = limit;
    }

    /** Limits the time of this connection, which was accepted and not yet opened. */
    static void limit(Channel channel, Duration limit) {
        HeaderTime time = new HeaderTime(channel, limit);
        channel.attr(OF_CHANNEL).set(time);
        channel.pipeline().addFirst(time);
    }

    /** The time of the connection that a request came by; null where it has no limit, as in tests and dev mode. */
    static @Nullable HeaderTime of(HttpConnection connection) {
        return connection instanceof ConnectionBase base
                ? base.channel().attr(OF_CHANNEL).get()
                : null;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        awaitHeader();
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        cancel();
        context.fireChannelInactive();
    }

    /** A whole header has arrived. */
    void begun() {
        channel.eventLoop().execute(() -> {
            underWay++;
            cancel();
        });
    }

    /** A request was answered. With HTTP/2 others may still be under way. */
    void ended() {
        channel.eventLoop().execute(() -> {
            underWay--;
            if (underWay == 0 && channel.isActive()) {
                awaitHeader();
            }
        });
    }

    private void awaitHeader() {
        cancel();
        end = channel.eventLoop().schedule(() -> channel.close(), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
