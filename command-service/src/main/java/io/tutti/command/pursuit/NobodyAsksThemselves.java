package io.tutti.command.pursuit;

import io.tutti.command.platform.rule.Rule;
import io.tutti.contract.pursuit.MemberId;
import org.jspecify.annotations.Nullable;

/** An input request goes to somebody else. */
public record NobodyAsksThemselves(MemberId asker, @Nullable MemberId askedOfMember) implements Rule {

    @Override
    public boolean holds() {
        return !asker.equals(askedOfMember);
    }

    @Override
    public String explanation() {
        return "The request would go to the person who asked it. Name somebody else, or only the department.";
    }
}
