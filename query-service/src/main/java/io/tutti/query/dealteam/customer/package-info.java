/** The customer's side on pages: who decides there, and what they want. */
@NullMarked
package io.tutti.query.dealteam.customer;

import org.jspecify.annotations.NullMarked;
