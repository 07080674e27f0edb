package org.banjian.identity;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface OfficeStore extends JpaRepository<Office, String> {
    List<Office> findByKind(String kind);

    List<Office> findAllByOrderByRegionAscNameAsc();
}
