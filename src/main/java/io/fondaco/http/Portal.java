package io.fondaco.http;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the process begins. */
@QuarkusMain
public final class Portal {

    private static final String FIND_EXTENSIONS = "serviceload";

    Portal() {}

    /** Starts the portal and waits until it is told to end. */
    public static void main(String... arguments) {
        // Netty reads this once, before it opens its first connection: no observer of the start is early enough.
        System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, FIND_EXTENSIONS);
        Quarkus.run(arguments);
    }
}
