package io.tutti.standalone.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Makes sure of the web port before anything else is started. */
public final class WebPort {

    private static final int LOOK_MILLIS = 500;

    private WebPort() {}

    /**
     * The port that was asked for, or a free one for 0.
     *
     * @throws StartupProblem of kind PORT when somebody else has it
     */
    public static int free(int wanted) {
        try (ServerSocket probe = new ServerSocket(FreePort.or(wanted), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = probe.getLocalPort();
            if (wanted != 0 && answersOnIpv6(port)) {
                throw inUse(port);
            }
            return port;
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("ermission")) {
                throw new StartupProblem(
                        StartupProblem.Kind.PORT,
                        "Port " + wanted + " is reserved for administrators. Try: ./run --port " + Options.DEFAULT_PORT,
                        e);
            }
            throw inUse(wanted);
        }
    }

    /** Who calls "localhost" may reach ::1 first, and with it a program that is not Tutti. */
    private static boolean answersOnIpv6(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("::1"), port), LOOK_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static StartupProblem inUse(int port) {
        int next = port < 65_535 ? port + 1 : Options.DEFAULT_PORT;
        return new StartupProblem(
                StartupProblem.Kind.PORT,
                "Port " + port + " is in use by another program (perhaps another Tutti). Try: ./run --port " + next);
    }
}
