package io.fondaco.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Limits the time of each connection that the portal accepts; Netty finds it as a service. */
public final class LimitHeaderTime extends ChannelInitializerExtension {

    private final Duration limit = ConfigProvider.getConfig().getValue(HttpConfig.HEADER_WITHIN, Duration.class);

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        HeaderTime.limit(channel, limit);
    }
}
