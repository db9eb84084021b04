package io.tutti.command.pursuit.revisecontribution;

import io.tutti.command.platform.rule.Rule;
import io.tutti.command.pursuit.Contributions;
import java.util.List;

/** A version differs from the one before. */
record RevisionSaysSomethingNew(Contributions.Standing standing, String title, String text, List<String> proofPoints)
        implements Rule {

    @Override
    public boolean holds() {
        return !standing.says(title, text, proofPoints);
    }

    @Override
    public String explanation() {
        return "This is what the contribution says already. Change its title, text or proof points.";
    }
}
