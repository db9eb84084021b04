/**
 * The demo story: a made-up organisation of some people, and what they did in eighteen months. It is told through the
 * same addresses that everybody uses, under a clock of its own.
 */
@NullMarked
package io.tutti.standalone.demo;

import org.jspecify.annotations.NullMarked;
