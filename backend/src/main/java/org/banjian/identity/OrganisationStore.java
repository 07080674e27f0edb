package org.banjian.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationStore extends JpaRepository<Organisation, String> {
    Optional<Organisation> findByCreditCode(String creditCode);

    List<Organisation> findAllByOrderByRegionAscNameAsc();
}
