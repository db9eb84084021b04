package io.tutti.standalone.servers;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.h2.mvstore.type.ObjectDataType;

/** Files that were written before are read with the new order, so it must be the old one. */
class QuickIndexesTest {

    private static final ObjectDataType BEFORE = new ObjectDataType();
    private static final ObjectDataType NOW = new QuickIndexes.Keys();

    @Property
    void keys_have_the_order_that_their_serialized_forms_have(@ForAll("keys") KeyValue a, @ForAll("keys") KeyValue b) {
        assertThat(Integer.signum(NOW.compare(a, b))).isEqualTo(Integer.signum(BEFORE.compare(a, b)));
    }

    @Property(tries = 100)
    void a_key_is_equal_to_its_copy(@ForAll("keys") KeyValue key) {
        assertThat(NOW.compare(key, new KeyValue(key.stream().toList()))).isZero();
    }

    @Provide
    Arbitrary<KeyValue> keys() {
        Arbitrary<Object> text = Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(4),
                        Arbitraries.strings().withCharRange('a', 'c').ofMaxLength(3),
                        Arbitraries.strings().ascii().ofMinLength(120).ofMaxLength(140))
                .map(one -> one);
        Arbitrary<Object> number = Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 3), Arbitraries.doubles().between(0, 300))
                .map(one -> one);
        return Arbitraries.oneOf(Stream.of(
                        text.map(List::of), number.map(List::of), text.flatMap(a -> number.map(b -> List.of(a, b))))
                .map(one -> one.map(KeyValue::new))
                .toList());
    }
}
