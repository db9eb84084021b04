package io.tutti.standalone.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Chooses ports, so that several Tutti and their tests live side by side on one machine. Below the range from which the
 * system serves whoever asks for any port, every outgoing connection too: from there somebody could take a port between
 * its choice and the start of the server that it was chosen for.
 */
public final class FreePort {

    private static final int LOWEST = 20_000;
    private static final int BOUND = 32_000;
    private static final int ATTEMPTS = 1_000;

    private static final Set<Integer> CHOSEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /** The wanted port, or for 0 a free one that nobody in this process was given before. */
    public static int or(int wanted) throws IOException {
        if (wanted != 0) {
            return wanted;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BOUND);
            if (CHOSEN.add(port) && isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port found from " + LOWEST + " to " + (BOUND - 1));
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
