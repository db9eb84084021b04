package io.tutti.query.pursuit.card;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import java.util.List;

/**
 * How people of one department acted on the work of another's, or of their own.
 *
 * @param pairs distinct directed pairs of persons per ISO week
 * @param actors everybody who acted
 * @param others everybody on whose work they acted
 */
public record LinkSum(Department from, Department to, int pairs, List<MemberId> actors, List<MemberId> others) {}
