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
 * Closes a connection on which no whole header arrives in time, or whose answer is not taken in time. Vert.x has no such
 * limits: its idle time begins anew with every byte, so that who sends or reads single bytes would hold a connection, and
 * a thread that writes a file to it, for ever.
 */
final class ConnectionTime extends ChannelInboundHandlerAdapter {

    private static final AttributeKey<ConnectionTime> OF_CHANNEL = AttributeKey.valueOf(ConnectionTime.class, "of");

    /** How long a header may take, and an answer, the reading of it included. */
    record Limits(Duration header, Duration answer) {}

    private final Channel channel;
    private final Limits limits;
    private int underWay;
    private @Nullable ScheduledFuture<?> end;

    private ConnectionTime(Channel channel, Limits limits) {
        this.channel = channel;
        this.limits = limits;
    }

    /** Limits the time of this connection, which was accepted and not yet opened. */
    static void limit(Channel channel, Limits limits) {
        ConnectionTime time = new ConnectionTime(channel, limits);
        channel.attr(OF_CHANNEL).set(time);
        channel.pipeline().addFirst(time);
    }

    /** The time of the connection that a request came by; null where it has no limit, as in tests and dev mode. */
    static @Nullable ConnectionTime of(HttpConnection connection) {
        return connection instanceof ConnectionBase base
                ? base.channel().attr(OF_CHANNEL).get()
                : null;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        closeAfter(limits.header());
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
            closeAfter(limits.answer());
        });
    }

    /** A request was answered. With HTTP/2 others may still be under way. */
    void ended() {
        channel.eventLoop().execute(() -> {
            underWay--;
            if (underWay == 0 && channel.isActive()) {
                closeAfter(limits.header());
            }
        });
    }

    private void closeAfter(Duration time) {
        cancel();
        end = channel.eventLoop().schedule(() -> channel.close(), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void cancel() {
        if (end != null) {
            end.cancel(false);
            end = null;
        }
    }
}
