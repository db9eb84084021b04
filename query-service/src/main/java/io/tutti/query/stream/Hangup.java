package io.tutti.query.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Notes when the server gave up on a client, and ends each answer once: afterwards its objects serve other requests. While
 * something is written it does not end. The server tells of a broken connection in another thread than the one whose
 * write met it, and that one, on its way out, would mark the answer as broken that its objects serve by then.
 */
final class Hangup implements AsyncListener {

    private boolean over;

    synchronized boolean happened() {
        return over;
    }

    /**
     * Sends at once.
     *
     * @throws IOException when the client is gone
     */
    synchronized void write(OutputStream body, String text) throws IOException {
        if (over) {
            throw new IOException("the client is gone");
        }
        body.write(text.getBytes(StandardCharsets.UTF_8));
        body.flush();
    }

    synchronized void complete(AsyncContext async) {
        if (!over) {
            over = true;
            try {
                async.complete();
            } catch (IllegalStateException alreadyComplete) {
                // A server that stops ends answers without telling their listeners.
            }
        }
    }

    @Override
    public void onError(AsyncEvent event) {
        complete(event.getAsyncContext());
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        complete(event.getAsyncContext());
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        over = true;
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody starts it again.
    }
}
