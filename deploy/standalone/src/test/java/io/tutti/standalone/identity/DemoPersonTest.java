package io.tutti.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tutti.contract.pursuit.Department;
import io.tutti.contract.pursuit.MemberId;
import io.tutti.platform.security.Role;
import org.junit.jupiter.api.Test;

class DemoPersonTest {

    @Test
    void the_demo_people_cover_every_role_and_the_departments_of_a_large_deal() {
        assertThat(DemoPerson.all()).extracting(DemoPerson::role).contains(Role.values());
        assertThat(DemoPerson.all())
                .extracting(DemoPerson::department)
                .contains("sales", "solutions", "delivery", "finance", "legal", "product-management", "services");
    }

    @Test
    void nobody_shares_a_name_or_an_id() {
        assertThat(DemoPerson.all()).extracting(DemoPerson::login).doesNotHaveDuplicates();
        assertThat(DemoPerson.all()).extracting(DemoPerson::memberId).doesNotHaveDuplicates();
    }

    @Test
    void ids_and_departments_have_the_form_of_the_contract() {
        assertThat(DemoPerson.all()).allSatisfy(person -> {
            assertThat(new MemberId(person.memberId()).value()).isEqualTo(person.memberId());
            assertThat(new Department(person.department()).code()).isEqualTo(person.department());
        });
    }

    @Test
    void ids_do_not_give_the_name_away() {
        assertThat(DemoPerson.all()).noneMatch(person -> person.memberId().contains(person.login()));
    }
}
