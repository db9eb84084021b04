package io.tutti.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.contract.pursuit.Money;
import io.tutti.contract.pursuit.PursuitId;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventFieldsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sales", "supply-chain", "r2d2"})
    void a_department_is_a_lower_case_code(String code) {
        assertThatCode(() -> new Department(code)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Sales", "sales ", "-sales", "sales-", "a--b", "1st", "ventes-é"})
    void any_other_spelling_of_a_department_is_refused(String code) {
        assertThatThrownBy(() -> new Department(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u0000", "<script>", "-a"})
    void a_member_id_holds_no_blank_and_no_markup(String id) {
        assertThatThrownBy(() -> new MemberId(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "00000000-0000-4000-8000-00000000000A", "not-a-uuid"})
    void a_pursuit_id_has_one_spelling(String id) {
        assertThatThrownBy(() -> PursuitId.of(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, EUR, 1.00", "1e3, EUR, 1000.00", "100, JPY, 100", "0, EUR, 0.00", "0.5, USD, 0.50"})
    void money_has_the_decimals_of_its_currency(BigDecimal amount, Currency currency, String text) {
        assertThat(new Money(amount, currency).amount().toPlainString()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-1, EUR", "1.001, EUR", "0.1, JPY", "1e15, EUR", "1e999999999, EUR", "1e-999999999, EUR"})
    void money_out_of_range_is_refused(BigDecimal amount, Currency currency) {
        assertThatThrownBy(() -> new Money(amount, currency)).isInstanceOf(IllegalArgumentException.class);
    }
}
