package io.tutti.query.pursuit;

import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.PursuitId;
import io.tutti.query.pursuit.view.PursuitView;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How people are called on the teams of pursuits that may be read. For one page: no pursuit is looked up twice. */
public final class Names {

    private final PastPursuits pursuits;
    private final Map<PursuitId, Optional<PursuitView>> read = new HashMap<>();

    public Names(PastPursuits pursuits) {
        this.pursuits = pursuits;
    }

    /** The name of somebody who is or was on the pursuit's team, else the member id. */
    public String of(PursuitId pursuit, MemberId member) {
        return read.computeIfAbsent(pursuit, id -> pursuits.asOf(id, Instant.MAX))
                .map(view -> view.nameOf(member))
                .orElse(member.value());
    }
}
