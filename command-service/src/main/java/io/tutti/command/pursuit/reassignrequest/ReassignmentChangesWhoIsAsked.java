package io.tutti.command.pursuit.reassignrequest;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Requests;
import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Passing a request on to where it is changes nothing. */
record ReassignmentChangesWhoIsAsked(
        Requests.Request request,
        Department askedOf,
        @Nullable MemberId askedOfMember) implements Rule {

    @Override
    public boolean holds() {
        return !askedOf.equals(request.askedOf()) || !Objects.equals(askedOfMember, request.askedOfMember());
    }

    @Override
    public String explanation() {
        return "The request is with them already. Name another department or person.";
    }
}
