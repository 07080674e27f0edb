package org.banjian.identity;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MembershipStore extends JpaRepository<Membership, String> {
    List<Membership> findByStateNot(Membership.State state);

    List<Membership> findByPersonIdAndStateNot(String personId, Membership.State state);

    List<Membership> findByStateOrderById(Membership.State state);
}
