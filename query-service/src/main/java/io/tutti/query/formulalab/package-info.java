/** The formula laboratory: what another formula would say of all pursuits, before anybody adopts it. */
@NullMarked
package io.tutti.query.formulalab;

import org.jspecify.annotations.NullMarked;
