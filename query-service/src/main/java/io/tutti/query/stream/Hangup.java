package io.tutti.query.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;

/** Notes when the server gave up on a client, and ends each answer once: afterwards its objects serve other requests. */
final class Hangup implements AsyncListener {

    private boolean over;

    synchronized boolean happened() {
        return over;
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
