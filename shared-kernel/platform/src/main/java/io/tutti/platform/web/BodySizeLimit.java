package io.tutti.platform.web;

import io.tutti.platform.problem.ProblemException;
import io.tutti.platform.problem.ProblemResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies over a limit with 413: by their announced length at once, otherwise as soon as they exceed it. */
final class BodySizeLimit extends OncePerRequestFilter {

    private final long usual;
    private final List<BodyLimit> others;

    BodySizeLimit(long usual, List<BodyLimit> others) {
        this.usual = usual;
        this.others = List.copyOf(others);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long maxBytes = limitOf(request.getRequestURI());
        if (request.getContentLengthLong() > maxBytes) {
            ProblemResponse.write(response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large", detail(maxBytes));
        } else {
            chain.doFilter(new LimitedRequest(request, maxBytes), response);
        }
    }

    private long limitOf(String path) {
        return others.stream()
                .filter(other -> path.endsWith(other.path()))
                .mapToLong(BodyLimit::bytes)
                .findFirst()
                .orElse(usual);
    }

    private static String detail(long maxBytes) {
        return "The body is larger than " + maxBytes + " bytes; send less at once.";
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {
        private final long maxBytes;

        LimitedRequest(HttpServletRequest request, long maxBytes) {
            super(request);
            this.maxBytes = maxBytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), maxBytes);
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long maxBytes;
        private long count;

        LimitedStream(ServletInputStream body, long maxBytes) {
            this.body = body;
            this.maxBytes = maxBytes;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            counted(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int bytes) {
            count += bytes;
            if (count > maxBytes) {
                throw new ProblemException(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", detail(maxBytes));
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
