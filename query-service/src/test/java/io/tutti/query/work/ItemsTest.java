package io.tutti.query.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.query.work.Work.Items;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ItemsTest {

    @Test
    void the_first_fifty_of_many_show_with_the_number_of_all_and_only_they_are_looked_up() {
        List<Integer> lookedUp = new ArrayList<>();

        Items<String> items =
                Items.of(IntStream.rangeClosed(1, 70).boxed().toList(), Comparator.<Integer>reverseOrder(), n -> {
                    lookedUp.add(n);
                    return "no. " + n;
                });

        assertThat(items.total()).isEqualTo(70);
        assertThat(items.items()).hasSize(50).startsWith("no. 70").endsWith("no. 21");
        assertThat(lookedUp).hasSize(50);
    }
}
