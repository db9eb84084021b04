/** What is known of a pursuit when many are laid side by side: one small card each, and how it is made. Pure. */
@NullMarked
package io.tutti.query.pursuit.card;

import org.jspecify.annotations.NullMarked;
