/** Requests for input on pages: ask, and see what becomes of it. */
@NullMarked
package io.tutti.query.dealteam.inputrequest;

import org.jspecify.annotations.NullMarked;
