package io.fondaco.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Limits the time of each connection that the portal accepts; Netty finds it as a service. */
public final class LimitConnectionTime extends ChannelInitializerExtension {

    private final ConnectionTime.Limits limits =
            new ConnectionTime.Limits(setting(HttpConfig.HEADER_WITHIN), setting(HttpConfig.ANSWER_WITHIN));

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        ConnectionTime.limit(channel, limits);
    }

    private static Duration setting(String name) {
        return ConfigProvider.getConfig().getValue(name, Duration.class);
    }
}
