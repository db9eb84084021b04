package io.tutti.standalone.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Chooses ports, so that several Tutti and their tests live side by side on one machine. */
final class FreePort {

    private FreePort() {}

    /** The wanted port, or for 0 one that was free a moment ago. */
    static int or(int wanted) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
