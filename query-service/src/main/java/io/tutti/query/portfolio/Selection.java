package io.tutti.query.portfolio;

import io.tutti.query.pursuit.card.PursuitCard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The pursuits that a filter selects, at one moment. Pure.
 *
 * @param cards of all of them, in no order
 */
record Selection(PortfolioFilter filter, List<PursuitCard> cards, Instant asOf) {

    static Selection of(PortfolioFilter filter, Collection<PursuitCard> all, Instant asOf) {
        List<PursuitCard> selected = new ArrayList<>();
        for (PursuitCard card : all) {
            if (filter.includes(card)) {
                selected.add(card);
            }
        }
        return new Selection(filter, selected, asOf);
    }

    /** The versions of the formula by which the pursuits are scored. */
    List<String> formulas() {
        TreeSet<String> versions = new TreeSet<>();
        for (PursuitCard card : cards) {
            versions.add(card.score().formula());
        }
        return List.copyOf(versions);
    }

    /**
     * A part of a list.
     *
     * @param asOf the moment
     * @param formulas versions of the formula by which the pursuits are scored
     * @param filter which pursuits are meant, in words
     * @param total how many there are in all
     * @param nextCursor where the next part begins; absent from the last one
     */
    record Page<T>(
            Instant asOf,
            List<String> formulas,
            String filter,
            int total,
            List<T> items,
            @Nullable Place nextCursor) {}

    /** Makes an item of a list of a thing and its rank, from 1. */
    @FunctionalInterface
    interface Item<S, T> {
        T of(S thing, long rank);
    }

    /** Things about pursuits by a key, smallest first. */
    <S, T> Page<T> page(
            List<S> things,
            Function<S, PursuitCard> card,
            ToDoubleFunction<S> key,
            @Nullable Place after,
            int limit,
            Item<S, T> item) {
        record Placed<S>(Place place, S thing) {}
        List<Placed<S>> placed = new ArrayList<>(things.size());
        for (S thing : things) {
            placed.add(new Placed<>(
                    new Place(key.applyAsDouble(thing), card.apply(thing).id(), 0), thing));
        }
        placed.removeIf(one -> after != null && Place.ORDER.compare(one.place(), after) <= 0);
        Top<Placed<S>> top = Top.of(placed, Comparator.comparing(Placed::place, Place.ORDER), limit);
        long rank = after == null ? 0 : after.rank();
        List<T> items = new ArrayList<>(top.items().size());
        for (Placed<S> one : top.items()) {
            items.add(item.of(one.thing(), ++rank));
        }
        Place last = top.more() ? top.items().getLast().place() : null;
        return new Page<>(
                asOf,
                formulas(),
                filter.toString(),
                things.size(),
                items,
                last == null ? null : new Place(last.key(), last.id(), rank));
    }
}
