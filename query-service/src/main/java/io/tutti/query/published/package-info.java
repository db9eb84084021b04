/** What is published, described: schemas, the AsyncAPI document and the catalogue, out of the contract's jar. */
@NullMarked
package io.tutti.query.published;

import org.jspecify.annotations.NullMarked;
