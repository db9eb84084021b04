package io.tutti.standalone.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets only this very machine have tokens without a password: no remote caller, no proxy on the caller's behalf, and no
 * web page that had its own name resolved to this machine.
 */
final class DevTokenGuard {

    private static final Pattern LOCAL_HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private DevTokenGuard() {}

    /** Why the request is refused, or empty when it is this machine's own. */
    static Optional<String> refusal(HttpServletRequest request) {
        if (!isLoopback(request.getRemoteAddr())) {
            return Optional.of("Tokens for demo people are given to callers on this machine only.");
        }
        String host = request.getHeader("Host");
        if (host == null || !LOCAL_HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            return Optional.of("Call this machine by the name localhost.");
        }
        boolean forwarded = Collections.list(request.getHeaderNames()).stream().anyMatch(DevTokenGuard::isForwarding);
        return forwarded ? Optional.of("Tokens for demo people are not given through a proxy.") : Optional.empty();
    }

    private static boolean isForwarding(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded")
                || name.equals("via")
                || name.equals("x-real-ip")
                || name.startsWith("x-forwarded-");
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
