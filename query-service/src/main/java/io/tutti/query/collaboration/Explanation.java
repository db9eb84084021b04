package io.tutti.query.collaboration;

import io.tutti.query.collaboration.Activity.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a number is what it is.
 *
 * @param title names the number
 * @param meaning what it says, in a sentence or two
 * @param formula how it is computed, with its values where that helps
 * @param inputs what it is computed of
 * @param events what happened behind it, the newest first
 * @param more how many further events there are
 */
record Explanation(String title, String meaning, String formula, List<Input> inputs, List<Line> events, int more) {

    /**
     * One input.
     *
     * @param href where it is explained in its turn; null for what stands for itself
     */
    record Input(String label, String value, @Nullable String href) {

        Input(String label, String value) {
            this(label, value, null);
        }
    }
}
